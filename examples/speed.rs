//! Times the reader beside a word segmenter: `speed NEWS.txt`, texts separated by form feeds.
use std::time::Instant;
use unicode_segmentation::UnicodeSegmentation;
fn main() {
    let t = std::fs::read_to_string(std::env::args().nth(1).unwrap()).unwrap();
    let docs: Vec<&str> = t.split('\u{c}').collect();
    let r = ascribe::Reader::new(); let mut b = ascribe::Buffers::default();
    let _ = r.read("He said no.");
    let mut best = [f64::MAX; 3]; let mut c = [0; 3];
    for part in docs.chunks(docs.len() / 4 + 1) {
        let mut m = [f64::MAX; 3];
        for _ in 0..7 {
            let s = Instant::now(); c[0] = part.iter().map(|d| d.unicode_words().count()).sum(); m[0] = m[0].min(s.elapsed().as_secs_f64());
            let s = Instant::now(); c[1] = part.iter().map(|d| r.tokens_with(d, &mut b).len()).sum(); m[1] = m[1].min(s.elapsed().as_secs_f64());
            let s = Instant::now(); c[2] = part.iter().map(|d| r.read_with(d, &mut b).attributions.len()).sum(); m[2] = m[2].min(s.elapsed().as_secs_f64());
        }
        for k in 0..3 { if best[k] == f64::MAX { best[k] = 0.0 } best[k] += m[k]; }
    }
    let n = t.len() as f64 / 1e6;
    println!("words {:.1} tokens {:.1} attribute {:.1} MB/s; ratios tokens {:.3} attribute {:.3} {c:?}", n / best[0], n / best[1], n / best[2], best[0] / best[1], best[0] / best[2]);
}
