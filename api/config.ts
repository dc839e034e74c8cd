import { resolve } from 'node:path'

/** Everything the environment says, decoded once at start. */
export type Config = {
  readonly port: number
  /** The interface to listen on; null is every interface. */
  readonly host: string | null
  /** The address people use, without a slash at its end; null is that of the request. */
  readonly publicUrl: string | null
  readonly databaseUrl: string | null
  /** Folder of the embedded database and the duty snapshot. */
  readonly dataFolder: string
  readonly keysFolder: string
  /** Loads the demo cooperative into an empty database. */
  readonly demo: boolean
  readonly boardPort: number
  /** Addresses and networks whose X-Forwarded headers are believed. */
  readonly trustedProxies: readonly string[]
  readonly logLevel: LogLevel
}

export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof logLevels)[number]

/** A variable that cannot be used, in both languages. */
export type ConfigFault = { readonly variable: string; readonly nl: string; readonly en: string }

type Environment = Readonly<Record<string, string | undefined>>

/** Reads the environment; every fault is gathered before any is told. */
export function readConfig(env: Environment): { readonly config: Config; readonly faults: readonly ConfigFault[] } {
  const faults: ConfigFault[] = []
  const fault = (variable: string, nl: string, en: string) => {
    faults.push({ variable, nl, en })
  }
  const text = (name: string): string | null => env[name]?.trim() || null
  const port = (name: string, otherwise: number): number => {
    const given = text(name)
    if (given === null) return otherwise
    if (/^\d{1,5}$/.test(given) && Number(given) <= 65_535) return Number(given)
    fault(name, 'moet een poort zijn: een getal van 0 tot en met 65535', 'must be a port: a number from 0 to 65535')
    return otherwise
  }
  const url = (name: string, schemes: readonly string[]): string | null => {
    const given = text(name)
    if (given === null) return null
    if (URL.canParse(given) && schemes.includes(new URL(given).protocol)) return given
    const forms = schemes.map((scheme) => `${scheme}//`).join(', ')
    fault(name, `moet een adres zijn dat begint met ${forms}`, `must be an address that begins with ${forms}`)
    return null
  }
  const choice = <T extends string>(name: string, choices: readonly T[], otherwise: T): T => {
    const given = text(name)
    const found = given === null ? otherwise : choices.find((one) => one === given)
    if (found !== undefined) return found
    fault(name, `moet een van deze zijn: ${choices.join(', ')}`, `must be one of: ${choices.join(', ')}`)
    return otherwise
  }
  url('SMTP_URL', ['smtp:', 'smtps:'])
  url('SMS_URL', ['http:', 'https:'])
  const dataFolder = resolve(text('ETMAAL_DATA') ?? '.data')
  const trustedProxies = (text('TRUSTED_PROXIES') ?? '').split(/[\s,]+/).filter((one) => one !== '')
  if (!trustedProxies.every(isNetwork))
    fault('TRUSTED_PROXIES', 'moet adressen of netwerken noemen, zoals 10.0.0.0/8', 'must name addresses or networks, such as 10.0.0.0/8')
  const config: Config = {
    port: port('PORT', 3000),
    host: text('HOST'),
    publicUrl: url('PUBLIC_URL', ['http:', 'https:'])?.replace(/\/+$/, '') ?? null,
    databaseUrl: url('DATABASE_URL', ['postgres:', 'postgresql:']),
    dataFolder,
    keysFolder: resolve(text('ETMAAL_KEYS') ?? `${dataFolder}/keys`),
    demo: choice('ETMAAL_DEMO', ['0', '1'], '1') === '1',
    boardPort: port('BOARD_PORT', 3001),
    trustedProxies,
    logLevel: choice('LOG_LEVEL', logLevels, 'info'),
  }
  return { config, faults }
}

const isNetwork = (text: string) =>
  /^(\d{1,3}(\.\d{1,3}){3}(\/([0-9]|[12]\d|3[0-2]))?|[0-9a-fA-F:]*:[0-9a-fA-F:.]*(\/\d{1,3})?)$/.test(text)

/** The configuration, or every fault at once on standard error and exit 1: for the mains and the commands. */
export function configOrExit(env: Environment): Config {
  const { config, faults } = readConfig(env)
  if (faults.length === 0) return config
  const dutch = /^nl/i.test(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '')
  process.stderr.write(dutch ? 'De omgeving klopt niet:\n' : 'The environment is not right:\n')
  for (const fault of faults) process.stderr.write(`  ${fault.variable} ${dutch ? fault.nl : fault.en}\n`)
  process.exit(1)
}
