//! Where chunks of each kind stand, a bit for each chunk: what is asked of a stretch of them is answered without
//! walking along it, for what comes next in a sentence is hard to foresee.

use super::chunk::{Chunk, ChunkKind};

const KINDS: usize = ChunkKind::ALL.len();
/// Verb groups that can carry a clause have a place of their own behind the kinds.
const ROWS: usize = KINDS + 1;

/// The kinds of all chunks of a page.
#[derive(Clone, Debug, Default)]
pub(crate) struct Strip(Vec<[u64; ROWS]>);

/// Kinds of chunks.
#[derive(Clone, Copy)]
pub(crate) struct Kinds<const N: usize>([usize; N]);

impl<const N: usize> Kinds<N> {
    pub(crate) const fn of(kinds: [ChunkKind; N]) -> Self {
        let (mut rows, mut i) = ([0; N], 0);
        while i < N {
            rows[i] = kinds[i] as usize;
            i += 1;
        }
        Self(rows)
    }
}

/// Finite verb groups.
pub(crate) const FINITE: Kinds<1> = Kinds([KINDS]);

/// The longest stretch that is looked along; what lies beyond is not seen.
pub(crate) const LONGEST: usize = u64::BITS as usize;

impl Strip {
    pub(crate) fn fill(&mut self, chunks: &[Chunk]) {
        self.0.clear();
        // One block before the first chunk and one behind the last, so that no stretch reaches beyond.
        self.0.resize(chunks.len() / LONGEST + 3, [0; ROWS]);
        for (block, chunks) in self.0.iter_mut().skip(1).zip(chunks.chunks(LONGEST)) {
            for (k, chunk) in chunks.iter().enumerate() {
                block[chunk.kind as usize] |= 1 << k;
                block[KINDS] |= u64::from(chunk.finite) << k;
            }
        }
    }

    /// The chunks of these kinds from `at` on, the first of them the lowest bit; `at` counts from the block before.
    #[inline(always)]
    fn window<const N: usize>(&self, kinds: Kinds<N>, at: usize) -> u64 {
        let (block, shift) = (at / LONGEST, at % LONGEST);
        let [near, far] = &self.0[block..block + 2] else { return 0 };
        let (mut low, mut high) = (0, 0);
        for row in kinds.0 {
            low |= near[row];
            high |= far[row];
        }
        (low >> shift) | (high << 1 << (LONGEST - 1 - shift))
    }

    /// The chunks of these kinds in `from..to`, the first of them the lowest bit.
    #[inline(always)]
    pub(crate) fn ahead<const N: usize>(&self, kinds: Kinds<N>, from: usize, to: usize) -> u64 {
        let len = to.saturating_sub(from);
        let mask = if len >= LONGEST { u64::MAX } else { (1 << len) - 1 };
        self.window(kinds, from + LONGEST) & mask
    }

    /// The chunks of these kinds in `from..to`, the last of them the highest bit.
    #[inline(always)]
    pub(crate) fn behind<const N: usize>(&self, kinds: Kinds<N>, from: usize, to: usize) -> u64 {
        let len = to.saturating_sub(from);
        let mask = if len >= LONGEST { u64::MAX } else { !(u64::MAX >> len) };
        self.window(kinds, to) & mask
    }

    /// How far the first chunk of these kinds in `from..to` is from `from`; [`LONGEST`] for none.
    #[inline(always)]
    pub(crate) fn next<const N: usize>(&self, kinds: Kinds<N>, from: usize, to: usize) -> usize {
        self.ahead(kinds, from, to).trailing_zeros() as usize
    }

    /// How far the last chunk of these kinds in `from..to` is from the last of all; [`LONGEST`] for none.
    #[inline(always)]
    pub(crate) fn last<const N: usize>(&self, kinds: Kinds<N>, from: usize, to: usize) -> usize {
        self.behind(kinds, from, to).leading_zeros() as usize
    }

    /// How many chunks of these kinds stand in `from..to`.
    #[inline(always)]
    pub(crate) fn count<const N: usize>(&self, kinds: Kinds<N>, from: usize, to: usize) -> usize {
        self.ahead(kinds, from, to).count_ones() as usize
    }
}
