import { useState } from 'react';

interface CursorPage<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** The first page and those asked for after it. Use it under a key that changes with the question. */
export function useFollowingPages<Item>(first: CursorPage<Item>, ask: (cursor: string) => Promise<CursorPage<Item>>) {
  const [following, setFollowing] = useState<CursorPage<Item>[]>([]);
  const [loading, setLoading] = useState(false);
  const last = following.at(-1) ?? first;
  const more = async () => {
    setLoading(true);
    try {
      const next = await ask(last.nextCursor!);
      setFollowing((now) => [...now, next]);
    } finally {
      setLoading(false);
    }
  };
  return { items: [first, ...following].flatMap(({ items }) => items), more: last.nextCursor ? more : null, loading };
}
