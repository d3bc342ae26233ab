import { describe, expect, test } from 'vitest';
import { commandOf, isCharacter } from '../../../src/domain/deck/command.ts';

describe('keys that clickers send', () => {
  test.each([
    ['PageDown', 'forward'],
    ['PageUp', 'back'],
    ['F5', 'full-screen'],
    ['Escape', 'close'],
    ['.', 'black'],
    ['b', 'black'],
  ])('%s: %s', (key, command) => expect(commandOf({ key })).toBe(command));
});

test.each([
  ['ArrowRight', 'forward'],
  ['ArrowDown', 'forward'],
  [' ', 'forward'],
  ['Enter', 'forward'],
  ['n', 'forward'],
  ['ArrowLeft', 'back'],
  ['ArrowUp', 'back'],
  ['Backspace', 'back'],
  ['p', 'back'],
  ['Home', 'first'],
  ['End', 'last'],
  ['w', 'white'],
  ['f', 'full-screen'],
  ['o', 'overview'],
  ['g', 'go-to'],
  ['s', 'speaker'],
  ['l', 'pointer'],
  ['c', 'look'],
  ['m', 'sound'],
  ['t', 'timer'],
  ['?', 'help'],
  ['F1', 'help'],
  ['+', 'more'],
  ['=', 'more'],
  ['-', 'fewer'],
  ['7', '7'],
])('%s: %s', (key, command) => expect(commandOf({ key })).toBe(command));

test('letters count with the capitals lock on', () => {
  expect(commandOf({ key: 'B', code: 'KeyB' })).toBe('black');
});

test('Shift turns whole slides, and Shift with what goes on goes back', () => {
  expect(commandOf({ key: 'ArrowRight', shiftKey: true })).toBe('next-slide');
  expect(commandOf({ key: 'ArrowUp', shiftKey: true })).toBe('previous-slide');
  expect(commandOf({ key: ' ', shiftKey: true })).toBe('back');
  expect(commandOf({ key: 'PageDown', shiftKey: true })).toBe('forward');
});

describe('with a Chinese input method', () => {
  test.each([
    [{ key: '。', code: 'Period' }, 'black'],
    [{ key: '？', code: 'Slash', shiftKey: true }, 'help'],
    [{ key: 'Process', code: 'KeyB' }, 'black'],
    [{ key: 'Process', code: 'KeyG' }, 'go-to'],
    [{ key: 'Unidentified', code: 'KeyO' }, 'overview'],
    [{ key: 'Process', code: 'Digit3' }, '3'],
    [{ key: 'Process', code: 'Period' }, 'black'],
    [{ key: 'Process', code: 'Space' }, 'forward'],
    [{ key: 'Process', code: 'Minus' }, 'fewer'],
    [{ key: '＋', code: 'Equal', shiftKey: true }, 'more'],
  ])('%j is %s', (key, command) => expect(commandOf(key)).toBe(command));
});

test('digits come from the row and from the number pad, also on keyboards whose row needs Shift', () => {
  expect(commandOf({ key: '3', code: 'Numpad3' })).toBe('3');
  expect(commandOf({ key: '&', code: 'Digit1' })).toBe('1');
  expect(commandOf({ key: '1', code: 'Digit1', shiftKey: true })).toBe('1');
});

test('a number pad without its lock moves', () => {
  expect(commandOf({ key: 'PageDown', code: 'Numpad3' })).toBe('forward');
  expect(commandOf({ key: 'Home', code: 'Numpad7' })).toBe('first');
});

test.each([
  { key: 'r', ctrlKey: true },
  { key: 'F5', ctrlKey: true },
  { key: 'ArrowLeft', altKey: true },
  { key: 'f', metaKey: true },
  { key: 'F11' },
  { key: 'F12' },
  { key: 'Tab' },
  { key: 'Shift', shiftKey: true },
  { key: 'x' },
  { key: 'Dead', code: 'KeyE' },
  { key: '!', code: 'Digit1', shiftKey: true },
  { key: '0', code: 'Digit0' },
])('%j is the browser’s own', (key) => expect(commandOf(key)).toBeUndefined());

test('what writes a character, also through an input method, is told from what moves on', () => {
  for (const key of ['b', '/', '1', '。', 'Process']) expect(isCharacter({ key })).toBe(true);
  for (const key of [' ', 'PageDown', 'ArrowLeft', 'Enter', 'F5', 'Escape'])
    expect(isCharacter({ key })).toBe(false);
});
