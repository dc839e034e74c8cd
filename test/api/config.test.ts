import { expect, test } from 'vitest'
import { readConfig } from '../../api/config.ts'

test('an empty environment is a whole configuration', () => {
  const { config, faults } = readConfig({})
  expect(faults).toEqual([])
  expect(config).toMatchObject({
    port: 3000,
    host: null,
    databaseUrl: null,
    demo: true,
    boardPort: 3001,
    trustedProxies: [],
    logLevel: 'info',
  })
  expect(config.dataFolder).toMatch(/\.data$/)
  expect(config.keysFolder).toBe(`${config.dataFolder}/keys`)
})

test('every fault is told at once, in both languages', () => {
  const { faults } = readConfig({
    PORT: '99999',
    BOARD_PORT: 'x',
    PUBLIC_URL: 'rooster.example',
    DATABASE_URL: 'mysql://localhost/x',
    ETMAAL_DEMO: 'no',
    TRUSTED_PROXIES: '10.0.0.0/8, proxy.example',
    LOG_LEVEL: 'loud',
    SMTP_URL: 'localhost',
    SMS_URL: 'ftp://x',
  })
  expect(faults.map((fault) => fault.variable).sort()).toEqual([
    'BOARD_PORT',
    'DATABASE_URL',
    'ETMAAL_DEMO',
    'LOG_LEVEL',
    'PORT',
    'PUBLIC_URL',
    'SMS_URL',
    'SMTP_URL',
    'TRUSTED_PROXIES',
  ])
  for (const { nl, en } of faults) expect(nl !== en && nl.length > 0).toBe(true)
})

test('what is given is used', () => {
  const { config, faults } = readConfig({
    PORT: '8080',
    PUBLIC_URL: 'https://rooster.example/',
    DATABASE_URL: 'postgresql://u:p@localhost:5432/etmaal',
    ETMAAL_DATA: '/srv/etmaal',
    ETMAAL_DEMO: '0',
    TRUSTED_PROXIES: '10.0.0.0/8 ::1',
  })
  expect(faults).toEqual([])
  expect(config).toMatchObject({
    port: 8080,
    publicUrl: 'https://rooster.example',
    databaseUrl: 'postgresql://u:p@localhost:5432/etmaal',
    dataFolder: '/srv/etmaal',
    demo: false,
    trustedProxies: ['10.0.0.0/8', '::1'],
  })
})
