//! Whether time grows with the text and no faster: texts of n times the same thing.

use ascribe::{Buffers, Reader};
use std::fmt::Write;
use std::hint::black_box;
use std::time::{Duration, Instant};

const SIZES: [usize; 4] = [4_000, 8_000, 16_000, 32_000];
const ROUNDS: usize = 3;
/// A row is given up when one reading takes longer.
const PATIENCE: Duration = Duration::from_secs(2);

/// What is repeated: marks that never close, cues without an end, nests of clauses, brackets, short sentences.
const PIECES: [(&str, &str); 9] = [
    ("unclosed “", "“no end "),
    ("unclosed \"", " \"no end"),
    ("unclosed ‘", "‘no end "),
    ("said", "said "),
    ("he said that", "he said that "),
    ("he said, in one sentence", "he said, and "),
    ("(", "(so "),
    ("“No.” He said so.", "“No.” He said so. "),
    ("“No,” he said. / ...", "“No,” he said.\n\n"),
];

/// Prints nanoseconds a byte for each piece and size; where time is linear, they stay about the same.
pub fn print(reader: &Reader) {
    println!("\nscaling: n times the same, ns a byte at n = {SIZES:?}, the last by the first");
    for (name, piece) in PIECES {
        let mut line = format!("{name:<26}");
        let mut first = None;
        let mut last = 0.0;
        for size in SIZES {
            let text = piece.repeat(size);
            let best = best_of(reader, &text);
            last = best.as_secs_f64() * 1e9 / text.len() as f64;
            first.get_or_insert(last);
            write!(line, " {last:>9.1}").expect("a string takes everything");
            if best > PATIENCE {
                line.push_str(" (given up)");
                break;
            }
        }
        println!("{line}   x{:.2}", last / first.unwrap_or(last));
    }
}

fn best_of(reader: &Reader, text: &str) -> Duration {
    let mut buffers = Buffers::default();
    let mut best = Duration::MAX;
    for _ in 0..ROUNDS {
        let start = Instant::now();
        black_box(reader.read_with(black_box(text), &mut buffers));
        best = best.min(start.elapsed());
        if best > PATIENCE / 4 {
            break;
        }
    }
    best
}
