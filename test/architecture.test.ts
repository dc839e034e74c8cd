import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { bannedCalls, homes, mayImport } from './architecture.ts'

/** Every source file of the product, by its path from the root. */
const sources = ['api', 'db', 'web'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|tsx?)$/.test(name))
    .map((name) => join(folder, name)),
)

const parse = (file: string) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2023, true)

/** What a file imports, as paths from the root or package names; type-only imports carry `type `. */
function importsOf(file: string): string[] {
  const found: string[] = []
  const add = (target: string, typeOnly: boolean) => {
    const path = target.startsWith('.') ? normalize(join(dirname(file), target)) : target
    found.push(typeOnly ? `type ${path}` : path)
  }
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
      add(node.moduleSpecifier.text, ts.isImportDeclaration(node) && isTypeOnly(node))
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && ts.isStringLiteral(node.arguments[0]!))
      add(node.arguments[0].text, false)
    ts.forEachChild(node, visit)
  }
  visit(parse(file))
  return found
}

function isTypeOnly(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const named = clause.namedBindings
  return !clause.name && named !== undefined && ts.isNamedImports(named) && named.elements.every((element) => element.isTypeOnly)
}

/** The most exact row of the table that a file falls under. */
const homeOf = (file: string) => homes.find((home) => file === home || file.startsWith(`${home}/`))

function allowed(home: string, target: string): boolean {
  const typeOnly = target.startsWith('type ')
  const path = typeOnly ? target.slice(5) : target
  if (path === home || path.startsWith(`${home}/`)) return true
  return mayImport[home]!.some((rule) => {
    if (rule.startsWith('type ')) return typeOnly && matches(rule.slice(5), path)
    return matches(rule, path)
  })
}

const matches = (rule: string, path: string) => path === rule || path.startsWith(rule.endsWith(':') ? rule : `${rule}/`)

describe('import directions', () => {
  test.each(sources)('%s imports only what its folder may', (file) => {
    const home = homeOf(file)
    expect(home, `${file} has no row in test/architecture.ts`).toBeDefined()
    expect(importsOf(file).filter((target) => !allowed(home!, target))).toEqual([])
  })
})

/** The first way found that leads from a file back to itself, for each circle. */
function circles(): readonly string[] {
  const targets = new Map(sources.map((file) => [file, importsOf(file).map((target) => target.replace(/^type /, ''))]))
  const found: string[] = []
  const done = new Set<string>()
  const follow = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file)
    if (at >= 0) return void found.push([...way.slice(at), file].join(' -> '))
    if (done.has(file)) return
    for (const target of targets.get(file) ?? []) follow(target, [...way, file])
    done.add(file)
  }
  for (const file of sources) follow(file, [])
  return found
}

test('no file imports itself by way of others, not for a type and not for later', () => {
  expect(circles()).toEqual([])
})

describe('screens stand alone', () => {
  const shared = new Set(['ui', 'i18n', 'frame', 'public'])
  const featureOf = (path: string) => /^(?:type )?web\/([^/]+)\//.exec(path)?.[1]
  const screens = sources.filter((file) => featureOf(file) !== undefined && !shared.has(featureOf(file)!))

  test.each(screens)('%s imports no other screen', (file) => {
    const others = importsOf(file).filter((target) => {
      const feature = featureOf(target)
      return feature !== undefined && !shared.has(feature) && feature !== featureOf(file)
    })
    expect(others).toEqual([])
  })
})

describe('calls the core never makes', () => {
  const core = sources.filter((file) => file.startsWith('api/domain/') || file.startsWith('api/engine/') || file.startsWith('api/formats/'))

  test.each(core)('%s has no clock, no chance, no state of its own', (file) => {
    const faults: string[] = []
    const source = parse(file)
    const visit = (node: ts.Node): void => {
      const text = ts.isPropertyAccessExpression(node) || ts.isCallExpression(node) ? node.getText(source) : ''
      for (const call of bannedCalls) if (text === call || text.startsWith(`${call}(`)) faults.push(call)
      if (ts.isNewExpression(node) && node.expression.getText(source) === 'Date' && !node.arguments?.length) faults.push('new Date()')
      ts.forEachChild(node, visit)
    }
    visit(source)
    for (const statement of source.statements)
      if (ts.isVariableStatement(statement) && statement.declarationList.flags & ts.NodeFlags.Let) faults.push('let at module level')
    expect(faults).toEqual([])
  })
})

test('a folder of the table exists, so that no rule guards nothing', () => {
  expect(homes.filter((home) => !sources.some((file) => file === home || file.startsWith(`${home}/`)))).toEqual([])
})

type Dressed = { readonly name: string; readonly folder: string; readonly isAlone: boolean }

/** The classes that rules outside any at-rule dress, each with the folder of its sheet, and whether it is dressed wherever it stands. */
function dressedClasses(): readonly Dressed[] {
  const sheets = readdirSync('web', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'))
  return sheets.flatMap((sheet) => {
    const text = readFileSync(join('web', sheet), 'utf8')
      .replace(/\/\*[^]*?\*\//g, '')
      .replace(/@[^{;]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
    const selectors = [...text.matchAll(/([^{}]+)\{[^{}]*\}/g)].flatMap(([, group = '']) => group.split(',').map((each) => each.trim()))
    return selectors.flatMap((selector) => {
      const last = selector.split(/[\s>+~]+/).at(-1) ?? ''
      const isAlone = /^\.[\w-]+(?::[\w-]+)?$/.test(selector)
      return [...last.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => ({ name, folder: dirname(sheet), isAlone }))
    })
  })
}

/** Frames that a screen in them gives another size, and a list that stands in another folder's card: the same element each time. */
const framed = new Set(['band', 'page', 'roster-scroll', 'rules'])

test('a class is dressed wherever it stands by one folder, and by no other in a place of its own: all sheets become one', () => {
  const dressed = dressedClasses()
  const owners = new Map(dressed.filter(({ isAlone }) => isAlone).map(({ name, folder }) => [name, folder]))
  // What `web/ui` dresses is there to be placed by the screens.
  const shared = dressed.filter(
    ({ name, folder, isAlone }) =>
      owners.has(name) && owners.get(name) !== folder && (isAlone || !(owners.get(name) === 'ui' || framed.has(name))),
  )
  expect(shared.map(({ name, folder }) => `${name}: ${owners.get(name)}, ${folder}`)).toEqual([])
})
