//! What the lower floors make of one text: the ground that attributions are read from.

use crate::grammar::chunk::{self, Chunk, ChunkKind};
use crate::grammar::strip::{ADVERB, Strip};
use crate::lexicon::Lexicon;
use crate::quotation::{self, Region};
use crate::text::landmarks::Landmarks;
use crate::text::layout::{self, Paragraph, ParagraphKind};
use crate::text::sentence::{self, Sentence};
use crate::text::{self, Span, Tag, Token};
use std::ops::Range;

/// Tokens, paragraphs, regions, sentences and chunks; the vectors are used again for the next text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Page {
    pub tokens: Vec<Token>,
    /// The classes by which the tokens are tagged, and that of the text's end.
    classes: Vec<u8>,
    landmarks: Landmarks,
    pub paragraphs: Vec<Paragraph>,
    /// Outermost regions in their order.
    pub regions: Vec<Region>,
    pub sentences: Vec<Sentence>,
    pub chunks: Vec<Chunk>,
    /// Number of each token's chunk.
    pub chunk_of: Vec<u32>,
    /// Number of each sentence's first chunk, and of the end.
    pub first_chunk: Vec<u32>,
    pub strip: Strip,
    /// Number of the first region that ends behind the beginning of each sentence.
    pub first_region: Vec<u32>,
}

/// The most captions and credits, and the most sentences of them, between two parts of the running text.
const MOST_PICTURES: u32 = 8;

impl Page {
    /// Reads `text` up to the chunks that attributions are read from.
    pub(crate) fn fill(&mut self, text: &str, lexicon: &Lexicon) {
        self.tag(text, lexicon);
        chunk::chunks(&self.tokens, &self.sentences, &mut self.chunks, &mut self.chunk_of, &mut self.first_chunk);
        self.find_regions();
        self.strip.fill(&self.chunks, &self.first_chunk);
    }

    /// Reads `text` up to tokens with their tags; the chunks stay those of the text before.
    pub(crate) fn tag(&mut self, text: &str, lexicon: &Lexicon) {
        let text = text::readable(text);
        text::lex(text, &mut self.tokens, &mut self.landmarks);
        lexicon.know(text, &mut self.tokens, &mut self.classes);
        layout::paragraphs(&mut self.tokens, &self.landmarks.lines, &mut self.paragraphs);
        lexicon.fold_headlines(&mut self.tokens, &mut self.classes, &self.paragraphs);
        let speaks = |token: &Token| lexicon.speaks(token);
        let (paragraphs, marks) = (&self.paragraphs, &self.landmarks.marks);
        quotation::find(text, &mut self.tokens, paragraphs, marks, speaks, &mut self.regions);
        let quotes = |token: &Token| lexicon.quotes(token);
        let (paragraphs, stops) = (&self.paragraphs, &self.landmarks.stops);
        sentence::sentences(&mut self.tokens, paragraphs, stops, speaks, quotes, &mut self.sentences);
        lexicon.tag(&mut self.tokens, &mut self.classes, &self.sentences, &self.landmarks.marks);
        quotation::classify(&mut self.tokens, &mut self.regions);
        quotation::retag(&mut self.tokens, &self.regions, speaks, |token| lexicon.utters(token));
    }

    fn find_regions(&mut self) {
        self.first_region.clear();
        let mut next = 0;
        for sentence in &self.sentences {
            while self.regions.get(next).is_some_and(|r| r.end <= sentence.first) {
                next += 1;
            }
            self.first_region.push(next as u32);
        }
    }

    /// The number of the first region that ends behind the beginning of a sentence.
    pub(crate) fn regions_from(&self, sentence: usize) -> usize {
        self.first_region[sentence] as usize
    }

    /// The chunks of a sentence: numbers, half-open.
    pub(crate) fn chunks_of(&self, sentence: usize) -> (usize, usize) {
        (self.first_chunk[sentence] as usize, self.first_chunk[sentence + 1] as usize)
    }

    /// The chunk around a token.
    pub(crate) fn chunk_around(&self, token: u32) -> &Chunk {
        &self.chunks[self.chunk_of[token as usize] as usize]
    }

    /// The first of the adverbs right before the chunk `at`, which itself stands there where none does; `first` is the
    /// farthest.
    pub(crate) fn before_adverbs(&self, at: usize, first: usize) -> usize {
        at - self.strip.behind(ADVERB, first, at).leading_ones() as usize
    }

    /// The sentence that a token stands in.
    pub(crate) fn sentence_of(&self, token: usize) -> usize {
        self.sentences.partition_point(|s| s.end as usize <= token)
    }

    /// The number of a token's paragraph; a sentence that goes on behind a colon has tokens in two.
    pub(crate) fn paragraph_of(&self, token: u32) -> u32 {
        self.paragraphs.partition_point(|p| p.end <= token) as u32
    }

    /// The outermost region around a token.
    pub(crate) fn region_at(&self, token: usize) -> Option<&Region> {
        let k = self.regions.partition_point(|r| r.end as usize <= token);
        self.regions.get(k).filter(|r| r.first as usize <= token)
    }

    /// The region that begins with the opening mark at a chunk; a mark inside another region begins none.
    pub(crate) fn opened(&self, chunk: usize) -> Option<&Region> {
        let first = self.chunks[chunk].first;
        let opens = self.kind(chunk) == ChunkKind::QuoteOpen;
        opens.then(|| self.region_at(first as usize)).flatten().filter(|r| r.first == first)
    }

    /// The bytes that some tokens cover.
    pub(crate) fn span(&self, first: u32, end: u32) -> Span {
        Span::new(self.tokens[first as usize].span().start(), self.tokens[end as usize - 1].span().end())
    }

    /// The chunk that a region ends with.
    pub(crate) fn closer(&self, region: &Region) -> usize {
        self.chunk_of[region.end as usize - 1] as usize
    }

    /// The tokens that some bytes cover: numbers, half-open.
    pub(crate) fn tokens_in(&self, span: Span) -> (usize, usize) {
        let at = |byte: usize| self.tokens.partition_point(|t| (t.start as usize) < byte);
        (at(span.start()), at(span.end()))
    }

    /// Whether nothing but a stop follows a region in its sentence.
    pub(crate) fn ends_sentence(&self, region: &Region, sentence: usize) -> bool {
        region.end + 1 >= self.sentences[sentence].end
    }

    /// Whether the paragraph after a region takes its quotation up.
    pub(crate) fn goes_on(&self, region: &Region) -> bool {
        let next = self.regions.partition_point(|r| r.first < region.end);
        self.regions.get(next).is_some_and(|r| r.continues)
    }

    /// Whether a sentence is text to be read: no caption's credit, no line of sources.
    pub(crate) fn is_running_text(&self, sentence: usize) -> bool {
        let kind = self.paragraphs[self.sentences[sentence].paragraph as usize].kind;
        kind != ParagraphKind::Credit
    }

    /// Whether nothing but a few captions and credits stands between two paragraphs, the first of which is none.
    pub(crate) fn is_next(&self, there: u32, here: u32) -> bool {
        there < here
            && here - there <= MOST_PICTURES
            && !self.paragraphs[there as usize].is_picture()
            && self.paragraphs[there as usize + 1..here as usize].iter().all(Paragraph::is_picture)
    }

    /// The last sentence before `number` that stands in no caption or credit, if it is near.
    pub(crate) fn sentence_before(&self, number: usize) -> Option<usize> {
        let near = number.saturating_sub(MOST_PICTURES as usize)..number;
        near.rev().find(|n| !self.paragraphs[self.sentences[*n].paragraph as usize].is_picture())
    }

    /// The head of a possessor: the last word before "'s", or the possessive pronoun.
    pub(crate) fn possessor(&self, words: Range<usize>) -> usize {
        let last = words.end - 1;
        if self.tokens[last].tag == Tag::Gen && last > words.start { last - 1 } else { last }
    }

    pub(crate) fn kind(&self, chunk: usize) -> ChunkKind {
        self.chunks[chunk].kind
    }
}
