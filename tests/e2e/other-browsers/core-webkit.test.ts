import { describe, inject } from 'vitest';
import { testCore } from './core.ts';
import { openWebKit } from './webkit.ts';

describe('in WebKit', () => testCore(inject('webkit') !== null, openWebKit));
