import { BlockList, isIP } from 'node:net'
import type { Context, MiddlewareHandler } from 'hono'

/** True for an address of a proxy we were told to believe. */
export function trusts(networks: readonly string[]): (address: string) => boolean {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (isIP(address) === 0) continue
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return (address) => {
    const bare = address.replace(/^::ffff:(?=\d+\.)/, '')
    const family = isIP(bare)
    return family !== 0 && list.check(bare, family === 6 ? 'ipv6' : 'ipv4')
  }
}

/**
 * Who really asked, and by which address: X-Forwarded-For and -Proto count only when the other end is a proxy we trust,
 * and then only as far as the chain of trusted proxies goes.
 */
export function forwarded(trusted: (address: string) => boolean, peerOf: (c: Context) => string): MiddlewareHandler {
  return async (c, next) => {
    let peer = peerOf(c)
    if (trusted(peer)) {
      const hops = (c.req.header('X-Forwarded-For') ?? '')
        .split(',')
        .map((one) => one.trim())
        .filter((one) => isIP(one) !== 0)
      while (hops.length > 0 && trusted(peer)) peer = hops.pop()!
      if (c.req.header('X-Forwarded-Proto') === 'https') c.set('address', c.req.url.replace(/^http:/, 'https:'))
    }
    c.set('peer', peer)
    return next()
  }
}
