/*
 * A lesson's page beside the same text as bare HTML and as other site builders make it: bytes, first and
 * largest paint and blocked time on slow lines, and the search. `npm run bench:pages`, after
 * `npm run build`; shorter: `npm run bench:pages -- --peers raw --runs 3 --search-runs 0`.
 *
 * The measuring itself and the peers' sources are not part of this repository: `--bench` says where
 * they are. Peers are built once, in `--work`, which takes some minutes and needs a package registry;
 * one that can't be built is left out. The page measured is the longest lesson, 4× slower than this
 * computer's own CPU. Sites take turns and ratios are taken within each turn, but nothing else should run.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findOrInstallChromium } from '../e2e/chromium.ts';

const { values } = parseArgs({
  options: {
    bench: { type: 'string', default: '../shared/bench' },
    work: { type: 'string', default: join(tmpdir(), 'bench-pages') },
    dist: { type: 'string', default: 'dist' },
    /** The first is what ratios are against. */
    peers: { type: 'string', default: 'raw,astro-min,starlight,vitepress,docusaurus,reveal' },
    profiles: { type: 'string', default: 'slow4g,rural2g' },
    runs: { type: 'string', default: '9' },
    'search-runs': { type: 'string', default: '5' },
  },
});
const bench = resolve(values.bench);
const work = resolve(values.work);
const dist = resolve(values.dist);

/** The lesson, and the section with the same text in the peers; where a peer has it elsewhere. */
const OURS = '/lectures/jingzhun-fupin/deployment/';
const SECTION = '/part-3/section-2/';
const ELSEWHERE: Record<string, string> = { vitepress: '/part-3/section-2', reveal: '/' };
/** How our search is used; the peers' are known to the bench. */
const ADAPTERS = { ours: { input: '[role="search"] input', result: '.search-panel .hit' } };

if (!existsSync(join(bench, 'measure.mjs'))) {
  stop(`There is no bench in ${bench}. Say where measure.mjs and the peers are: --bench FOLDER`);
}
if (!existsSync(join(dist, OURS, 'index.html'))) stop(`No site in ${dist}: npm run build comes first.`);

const [base, ...others] = values.peers.split(',').filter(built).map(siteOf);
const adapters = join(work, 'adapters.json');
writeFileSync(adapters, JSON.stringify(ADAPTERS));
const { profiles, runs, 'search-runs': searchRuns } = values;
execFileSync(
  process.execPath,
  [
    ...[join(bench, 'measure.mjs'), '--page', SECTION, '--out', join(work, 'results')],
    ...['--profiles', profiles, '--runs', runs, '--search-runs', searchRuns, '--adapters', adapters],
    ...['--chromium', await findOrInstallChromium()],
    ...[base, `ours=${dist}::${OURS}`, ...others].filter((site) => site !== undefined),
  ],
  { stdio: 'inherit' },
);
console.log(`Every sample: ${join(work, 'results.json')}`);

/** Whether a peer's site is there, or could be built now. */
function built(peer: string): boolean {
  const folder = join(work, peer);
  if (existsSync(join(folder, 'dist'))) return true;
  mkdirSync(folder, { recursive: true });
  try {
    const options = { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' } as const;
    execFileSync(process.execPath, [join(bench, 'peers/prepare-peer.mjs'), peer, '--work', folder], {
      stdio: 'inherit',
    });
    execFileSync('npm', ['install', '--no-audit', '--no-fund'], options);
    execFileSync('npm', ['run', 'build'], options);
  } catch (error) {
    console.warn(`${peer} is left out: ${(error as Error).message}`);
    return false;
  }
  return existsSync(join(folder, 'dist'));
}

function siteOf(peer: string): string {
  return `${peer}=${join(work, peer, 'dist')}::${ELSEWHERE[peer] ?? SECTION}`;
}

function stop(why: string): never {
  console.error(why);
  process.exit(1);
}
