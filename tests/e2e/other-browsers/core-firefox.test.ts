import { describe, inject } from 'vitest';
import { testCore } from './core.ts';
import { useFirefoxDriver } from './firefox.ts';

describe('in Firefox', () => testCore(inject('firefox') !== '', useFirefoxDriver()));
