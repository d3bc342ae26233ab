import { z } from 'zod';

/** A lower-case id usable in URLs and HTML anchors: letters, digits, single hyphens. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '只能用小写字母、数字和连字符（-）');

/** A line of text written by an author: trimmed, never empty. */
export const text = z.string().trim().min(1, '不能为空');
