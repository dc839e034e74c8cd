import solid from 'eslint-plugin-solid/configs/typescript'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['dist/', '.cache/', 'node_modules/', '.data/', 'test-results/', 'playwright-report/'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
        { selector: 'ExportAllDeclaration', message: 'No barrels: import the file that knows it.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
      ],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
    },
  },
  { files: ['web/**/*.{ts,tsx}'], ...solid },
  {
    files: ['web/**/*.{ts,tsx}'],
    ignores: ['web/use-query.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: '@tanstack/solid-query', importNames: ['useQuery'], message: 'web/use-query.ts has the one that keeps the screen.' },
          ],
        },
      ],
    },
  },
  { files: ['test/**/*.{ts,tsx}'], rules: { 'max-lines': ['error', { max: 400 }], 'max-lines-per-function': 'off' } },
  { files: ['*.config.{ts,js}'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['db/migrations/*.ts', 'web/i18n/*.ts', 'api/domain/says/*.ts'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
)
