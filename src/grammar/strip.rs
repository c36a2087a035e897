//! Where chunks of each kind stand, a bit for each chunk: what is asked of a stretch of them is answered without
//! walking along it, for what comes next in a sentence is hard to foresee.

use super::chunk::{Chunk, ChunkKind};
pub(crate) use crate::text::bits::{from_first, from_last};

const KINDS: usize = ChunkKind::ALL.len();
/// Behind the kinds stand verb groups that can carry a clause, and noun groups that have one behind them.
const ROWS: usize = KINDS + 3;
/// The last chunks of sentences.
const LASTS: usize = KINDS + 2;
/// The most phrases and adverbs between a subject and its verb.
const STEPS: usize = 3;

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
/// Noun groups that are the subject of a finite verb: over "of the party" and adverbs, at most three of them.
pub(crate) const SUBJECT: Kinds<1> = Kinds([KINDS + 1]);
pub(crate) const NOUN: Kinds<1> = Kinds::of([ChunkKind::Noun]);
pub(crate) const VERB: Kinds<1> = Kinds::of([ChunkKind::Verb]);
pub(crate) const PREP: Kinds<1> = Kinds::of([ChunkKind::Prep]);
pub(crate) const ADVERB: Kinds<1> = Kinds::of([ChunkKind::Adv]);
pub(crate) const COMMA: Kinds<1> = Kinds::of([ChunkKind::Comma]);
pub(crate) const CONJUNCTION: Kinds<1> = Kinds::of([ChunkKind::Conj]);
pub(crate) const WH: Kinds<1> = Kinds::of([ChunkKind::Wh]);
pub(crate) const OPENER: Kinds<1> = Kinds::of([ChunkKind::QuoteOpen]);
pub(crate) const CLOSER: Kinds<1> = Kinds::of([ChunkKind::QuoteClose]);

/// The longest stretch that is looked along; what lies beyond is not seen.
pub(crate) const LONGEST: usize = u64::BITS as usize;

impl Strip {
    /// Takes in the chunks of a page; `of_sentence` has each sentence's first chunk, and the end.
    pub(crate) fn fill(&mut self, chunks: &[Chunk], of_sentence: &[u32]) {
        self.0.clear();
        // One block before the first chunk and one behind the last; nothing stands beyond.
        self.0.resize(chunks.len() / LONGEST + 3, [0; ROWS]);
        for (block, chunks) in self.0.iter_mut().skip(1).zip(chunks.chunks(LONGEST)) {
            for (k, chunk) in chunks.iter().enumerate() {
                block[chunk.kind as usize] |= 1 << k;
                block[FINITE.0[0]] |= u64::from(chunk.finite) << k;
            }
        }
        for end in of_sentence.iter().skip(1) {
            let last = *end as usize + LONGEST - 1;
            self.0[last / LONGEST][LASTS] |= 1 << (last % LONGEST);
        }
        self.find_subjects();
    }

    /// Says of all noun groups at once whether they are subjects, block by block from the last to the first.
    fn find_subjects(&mut self) {
        // What the block behind knows: noun groups, and from where a finite verb is at most so many steps away.
        let (mut nouns, mut near, mut lasts) = (0, [0; STEPS + 1], 0);
        for block in self.0.iter_mut().rev() {
            let [noun, adverb, prep] = [NOUN, ADVERB, PREP].map(|kinds| block[kinds.0[0]]);
            // The bit of the next chunk, and of the one behind it, inside the sentence.
            let inside = !block[LASTS];
            let next = |here: u64, behind: u64| (here >> 1 | behind << (LONGEST - 1)) & inside;
            let inside_next = next(inside, !lasts);
            let second = |here: u64, behind: u64| (here >> 2 | behind << (LONGEST - 2)) & inside & inside_next;
            let phrase = prep & next(noun, nouns);
            let mut here = [block[FINITE.0[0]]; STEPS + 1];
            for k in 0..STEPS {
                here[k + 1] |= adverb & next(here[k], near[k]) | phrase & second(here[k], near[k]);
            }
            block[SUBJECT.0[0]] = noun & next(here[STEPS], near[STEPS]);
            (nouns, near, lasts) = (noun, here, block[LASTS]);
        }
    }

    /// Whether the chunk `at` is of these kinds.
    #[inline(always)]
    pub(crate) fn has<const N: usize>(&self, kinds: Kinds<N>, at: usize) -> bool {
        let Some(block) = self.0.get(at / LONGEST + 1) else { return false };
        kinds.0.iter().any(|row| block[*row] >> (at % LONGEST) & 1 != 0)
    }

    /// The chunks of these kinds from `at` on, the first of them the lowest bit; `at` counts from the block before.
    #[inline(always)]
    fn window<const N: usize>(&self, kinds: Kinds<N>, at: usize) -> u64 {
        let (block, shift) = (at / LONGEST, at % LONGEST);
        let Some([near, far]) = self.0.get(block..block + 2) else { return 0 };
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::phrase::VerbForm;

    /// Chunks of kinds that a simple generator draws, verb groups finite now and then.
    fn chunks(count: usize) -> Vec<Chunk> {
        let mut state = 0x2545_f491_u32;
        let mut draw = |n: u32| {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            (state % n) as usize
        };
        let common = [ChunkKind::Noun, ChunkKind::Prep, ChunkKind::Adv, ChunkKind::Verb, ChunkKind::Comma];
        let chunk = |at: u32| {
            let kind = if draw(4) == 0 { ChunkKind::ALL[draw(KINDS as u32)] } else { common[draw(5)] };
            let finite = kind == ChunkKind::Verb && draw(2) == 0;
            Chunk { first: at, end: at + 1, head: at, genitive: at, kind, form: VerbForm::Base, negated: false, finite }
        };
        (0..count as u32).map(chunk).collect()
    }

    /// The same as [`SUBJECT`] says, by walking along the sentence.
    fn is_subject(sentence: &[Chunk], at: usize) -> bool {
        let kind = |at: usize| sentence.get(at).map(|c| c.kind);
        let mut verb = at + 1;
        for _ in 0..STEPS {
            match kind(verb) {
                Some(ChunkKind::Prep) if kind(verb + 1) == Some(ChunkKind::Noun) => verb += 2,
                Some(ChunkKind::Adv) => verb += 1,
                _ => break,
            }
        }
        kind(at) == Some(ChunkKind::Noun) && sentence.get(verb).is_some_and(|c| c.finite)
    }

    #[test]
    fn tells_what_walking_tells() {
        for count in [0, 1, 63, 64, 65, 500] {
            let chunks = chunks(count);
            let bounds: Vec<u32> = (0..count as u32).step_by(23).chain([count as u32]).collect();
            let mut strip = Strip::default();
            strip.fill(&chunks, &bounds);
            for ends in bounds.windows(2) {
                let sentence = &chunks[ends[0] as usize..ends[1] as usize];
                for at in 0..sentence.len() {
                    assert_eq!(strip.has(SUBJECT, ends[0] as usize + at), is_subject(sentence, at), "{at} of {ends:?}");
                }
            }
            for from in 0..count {
                let to = (from + from % 70).min(count);
                let seen = &chunks[from..to.min(from + LONGEST)];
                let nouns = seen.iter().filter(|c| c.kind == ChunkKind::Noun).count();
                assert_eq!(strip.count(NOUN, from, to), nouns);
                let next = seen.iter().position(|c| c.finite).unwrap_or(LONGEST);
                assert_eq!(strip.next(FINITE, from, to), next);
                let back = &chunks[from.max(to.saturating_sub(LONGEST))..to];
                let last = back.iter().rev().position(|c| c.kind == ChunkKind::Comma).unwrap_or(LONGEST);
                assert_eq!(strip.last(COMMA, from, to), last);
            }
        }
    }
}
