//! Inputs: the corpus, what a few changes make of it, and noise.

use std::path::Path;
use std::{fs, io};

use fastrand::Rng;

/// The longest input. What is longer shows nothing new and takes its time.
const LONGEST: usize = 4096;

/// Pieces that mean something to one decoder or the other.
const WORDS: [&[u8]; 44] = [
    b";",
    b"=",
    b",",
    b"\"",
    b"'",
    b"\\",
    b" ",
    b"\t",
    b"\0",
    b"\x7f",
    b"\r\n",
    b"\n",
    b"%",
    b"%00",
    b"&",
    b"+",
    b".",
    b"..",
    b"-",
    b"_",
    b"/",
    b"//",
    b"/\\",
    b":",
    b"@",
    b"?",
    b"#",
    b"{",
    b"}",
    b"[",
    b"]",
    b"null",
    b"NaN",
    b"1e999",
    b"-0",
    b"18446744073709551616",
    b"\\ud800",
    b"\\u0000",
    b"\xff",
    b"\xc1\xbf",
    "\u{2000}".as_bytes(),
    "\u{1f36a}".as_bytes(),
    b"__Host-",
    b"\" t\":",
];

/// Makes inputs for one decoder, the same for the same seed.
pub struct Inputs {
    random: Rng,
    corpus: Vec<Vec<u8>>,
    given: usize,
}

impl Inputs {
    /// Those that begin with the files of a decoder's corpus, in the order of their names.
    pub fn new(name: &str, seed: u64) -> io::Result<Self> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("corpus")
            .join(name);
        let mut paths = Vec::new();
        for entry in fs::read_dir(folder)? {
            paths.push(entry?.path());
        }
        paths.sort();
        Ok(Self {
            random: Rng::with_seed(seed),
            corpus: paths.into_iter().map(fs::read).collect::<io::Result<_>>()?,
            given: 0,
        })
    }

    /// How many files the corpus has.
    pub fn corpus(&self) -> u64 {
        self.corpus.len() as u64
    }

    /// The next input.
    pub fn draw(&mut self) -> Vec<u8> {
        let given = self.given;
        self.given += 1;
        if let Some(file) = self.corpus.get(given) {
            return file.clone();
        }
        let mut bytes = match self.random.u8(..8) {
            0 => self.noise(),
            _ => self.one_of_the_corpus(),
        };
        for _ in 0..self.random.usize(1..5) {
            self.change(&mut bytes);
        }
        bytes.truncate(LONGEST);
        bytes
    }

    fn one_of_the_corpus(&mut self) -> Vec<u8> {
        self.random
            .choice(&self.corpus)
            .cloned()
            .unwrap_or_default()
    }

    fn noise(&mut self) -> Vec<u8> {
        let length = self.random.usize(..60);
        (0..length).map(|_| self.random.u8(..)).collect()
    }

    fn change(&mut self, bytes: &mut Vec<u8>) {
        let place = self.random.usize(..=bytes.len());
        let end = self.random.usize(place..=bytes.len());
        match self.random.u8(..8) {
            0 if place < bytes.len() => bytes[place] ^= 1 << self.random.u8(..8),
            1 if place < bytes.len() => bytes[place] = self.random.u8(..),
            2 => drop(bytes.drain(place..end)),
            3 => bytes.truncate(place),
            4 => {
                let other = self.one_of_the_corpus();
                let from = self.random.usize(..=other.len());
                bytes.splice(place..end, other[from..].iter().copied());
            }
            5 => {
                // Lists in lists, and whatever else grows by being repeated.
                let end = end.min(place + 8);
                let often = self.random.usize(1..300);
                let piece = bytes[place..end].repeat(often);
                bytes.splice(place..place, piece);
            }
            _ => {
                let word = self.random.choice(WORDS).unwrap_or_default();
                bytes.splice(place..place, word.iter().copied());
            }
        }
    }
}
