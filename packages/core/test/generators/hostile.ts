import fc from 'fast-check';

/** What no reader of states was made for. */
const readable: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withObjectString: true, withSet: true, withSparseArray: true, withTypedArray: true }),
  fc.jsonValue(),
  fc.constantFrom('\uD800', '\u202E\u0000\u001b[2J', '__proto__', '9999-12-31', '2023-02-29', 1e308, -0, Number.MAX_SAFE_INTEGER + 2),
  fc.record({ adempi: fc.constant(1), ente: fc.anything(), fatti: fc.anything(), provenienza: fc.anything(), completi: fc.anything() }, { requiredKeys: [] }),
);

/** Something that cannot even be touched, behind a function: fast-check would touch it. */
export const hostileValue: fc.Arbitrary<() => unknown> = fc.oneof(
  { weight: 9, arbitrary: readable.map((value) => () => value) },
  { weight: 1, arbitrary: fc.constantFrom(...inaccessible().map(([, value]) => () => value)) },
);

/** Values that cannot be read as data, each with its name. */
export function inaccessible(): readonly (readonly [string, unknown])[] {
  const fail = (): never => {
    throw new Error('non si tocca');
  };
  const traps = { get: fail, has: fail, ownKeys: fail, getPrototypeOf: fail, getOwnPropertyDescriptor: fail };
  const cyclic: Record<string, unknown> = { adempi: 1 };
  cyclic['ente'] = cyclic;
  const ring: unknown[] = [];
  ring.push(ring, ring);
  const revoked = Proxy.revocable([], {});
  revoked.revoke();
  return [
    ['undefined', undefined],
    ['a function', () => ({ adempi: 1 })],
    ['a symbol', Symbol('stato')],
    ['a big integer', 1n],
    ['no number', Number.NaN],
    ['endless', Number.NEGATIVE_INFINITY],
    ['a group that holds itself', cyclic],
    ['a list that holds itself twice', ring],
    ['a getter that throws', Object.defineProperty({}, 'adempi', { get: fail, enumerable: true })],
    ['a proxy that throws', new Proxy({}, traps)],
    ['a proxy of a list that throws', new Proxy([], traps)],
    ['a revoked proxy', revoked.proxy],
    ['a list of four milliard holes', new Array(2 ** 32 - 1)],
    ['a text that throws', { adempi: 1, ente: { toString: fail, denominazione: fail } }],
  ];
}

/** Groups that share their members: few in memory, 2^depth on the way through. */
export function shared(depth: number): unknown {
  return depth === 0 ? {} : ((one: unknown): unknown => ({ a: one, b: one }))(shared(depth - 1));
}

/**
 * A copy of a value with a few of its parts taken out, doubled, renamed or replaced, as picks say.
 * It does not go below what it cannot read.
 */
export function damaged(value: unknown, picks: Iterable<number>, graft: unknown): unknown {
  const stream = picks[Symbol.iterator]();
  const pick = (below: number): number => ((stream.next().value as number | undefined) ?? 0) % below;
  const visit = (one: unknown): unknown => {
    if (pick(12) === 1) return graft;
    if (Array.isArray(one)) return one.flatMap((member) => (pick(12) === 1 ? [visit(member), visit(member)] : [visit(member)]));
    if (typeof one !== 'object' || one === null) return one;
    const entries = Object.entries(one).flatMap(([name, member]): [string, unknown][] => {
      const act = pick(30);
      return act === 1 ? [] : [[act === 2 ? '__proto__' : act === 3 ? `${name}]` : name, visit(member)]];
    });
    return Object.fromEntries(entries);
  };
  return visit(value);
}
