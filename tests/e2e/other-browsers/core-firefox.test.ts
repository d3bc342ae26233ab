import { describe, inject } from 'vitest';
import { testCore } from './core.ts';
import { openFirefox } from './firefox.ts';

describe('in Firefox', () => testCore(inject('firefox') !== '', openFirefox));
