use std::time::Instant;
use unicode_segmentation::UnicodeSegmentation;
fn main() {
    let t = std::fs::read_to_string(std::env::args().nth(1).unwrap()).unwrap();
    let docs: Vec<&str> = t.split('\u{c}').take(6000).collect();
    let n: usize = docs.iter().map(|d| d.len()).sum();
    let r = ascribe::Reader::new(); let mut b = ascribe::Buffers::default();
    let _ = r.read("He said no.");
    for _ in 0..3 {
        let s = Instant::now(); let mut c = 0; for d in &docs { c += d.unicode_words().count(); } let a = n as f64 / s.elapsed().as_secs_f64() / 1e6;
        let s = Instant::now(); let mut k = 0; for d in &docs { k += r.read_with(d, &mut b).attributions.len(); } let e = n as f64 / s.elapsed().as_secs_f64() / 1e6;
        println!("words {a:.1} MB/s ({c}) attribute {e:.1} MB/s ({k}) ratio {:.3}", e / a);
    }
}
