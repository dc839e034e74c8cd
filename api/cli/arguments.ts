/** The options of a command: `--name value`, or a bare `--name` for those that take none. Unknown ones are faults. */
export type Arguments = {
  readonly options: Readonly<Record<string, string>>
  readonly flags: ReadonlySet<string>
  readonly rest: readonly string[]
}

export function readArguments(
  args: readonly string[],
  known: { readonly options: readonly string[]; readonly flags?: readonly string[] },
): Arguments {
  const options: Record<string, string> = {}
  const flags = new Set<string>()
  const rest: string[] = []
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]!
    if (!arg.startsWith('--')) {
      rest.push(arg)
      continue
    }
    const [name = '', inline] = arg.slice(2).split(/=(.*)/s)
    if (known.flags?.includes(name)) flags.add(name)
    else if (known.options.includes(name)) {
      const value = inline ?? args[++at]
      if (value === undefined) throw new Error(`--${name} needs a value`)
      options[name] = value
    } else
      throw new Error(`--${name} is not known; known are ${[...known.options, ...(known.flags ?? [])].map((one) => `--${one}`).join(' ')}`)
  }
  return { options, flags, rest }
}
