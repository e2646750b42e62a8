// `ADEMPI_SEED=20261126` makes every property of a run draw the cases of that seed; without it each draws its own.
import fc from 'fast-check';

const { ADEMPI_SEED: seed } = process.env;
if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) });
