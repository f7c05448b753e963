import { describe, expect, it } from 'vitest';
import { builtFiles, readBuilt, TARGETS } from './build-output';

/** Where the trainer needs a document of its own. */
const HAS_OFFSCREEN = ['chrome-mv3', 'edge-mv3'];

const manifestOf = (target: string) => JSON.parse(readBuilt(target, 'manifest.json'));

describe.each(TARGETS)('the manifest of %s', (target) => {
  const manifest = manifestOf(target);

  it('asks for these permissions and no others', () => {
    expect([...manifest.permissions].sort()).toEqual([
      'activeTab',
      'alarms',
      ...(HAS_OFFSCREEN.includes(target) ? ['offscreen'] : []),
      'scripting',
      'storage',
      'unlimitedStorage',
    ]);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_permissions ?? []).toEqual([]);
  });

  it('has an offscreen document where it has the permission, and only there', () => {
    expect(builtFiles(target).includes('offscreen.html')).toBe(HAS_OFFSCREEN.includes(target));
  });

  it('lets an administrator preset the policy where presets need a schema', () => {
    const schema = manifest.storage?.managed_schema;
    const isNeeded = ['chrome-mv3', 'edge-mv3'].includes(target);
    expect(schema).toBe(isNeeded ? 'managed-schema.json' : undefined);
    if (schema) expect(builtFiles(target)).toContain(schema);
  });

  it('offers nothing to pages or other extensions', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.content_scripts ?? []).toEqual([]);
  });

  it('keeps the browser’s own content security policy', () => {
    expect(manifest.content_security_policy).toBeUndefined();
  });

  it('has its texts in _locales, and every file it names', () => {
    expect(manifest.name).toBe('__MSG_extensionName__');
    expect(manifest.default_locale).toBe('en');
    const files = builtFiles(target);
    const named = [...Object.values(manifest.icons ?? {}), manifest.action.default_popup];
    expect(named.length).toBeGreaterThan(1);
    expect(named.map(String).filter((file) => !files.includes(file.replace(/^\//, '')))).toEqual(
      [],
    );
    expect(files).toContain('_locales/en/messages.json');
  });
});

describe('the manifest of Firefox', () => {
  it('names the add-on and says that no data is collected', () => {
    const { gecko } = manifestOf('firefox-mv3').browser_specific_settings;
    expect(gecko.id).toBe('partnerlens@partnerlens.app');
    expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
  });
});
