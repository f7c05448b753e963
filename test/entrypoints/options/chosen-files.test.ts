import { describe, expect, it } from 'vitest';
import { textOf } from '@/entrypoints/options/chosen-files';
import { ok } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';

describe('a file that a person chose', () => {
  it('is read as text, without the mark that some programs put before it', async () => {
    expect(await textOf(new File(['\ufeff{}'], 'policy.json'))).toEqual(ok('{}'));
  });

  it('that is gone by now is named, with what to do', async () => {
    const gone = new File(['{}'], 'policy.json');
    gone.text = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    expect(await textOf(gone)).toEqual({
      ok: false,
      problem: { code: 'file-unreadable', text: say('fileUnreadable', 'policy.json') },
    });
  });
});
