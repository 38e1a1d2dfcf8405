//! Mutant schemata: one source that holds all variants of a chapter's functions.
//!
//! An answer, a step that isn't filled in, and a machine-made mutant are each a variant of some
//! functions. Where each had a build of its own, a build was most of what a check cost. Here a function
//! that varies asks once which variant this process is to run:
//!
//! ```ignore
//! fn count_from(headers: &HeaderMap) -> u64 {
//!     match crate::__variant(12usize) { 3u32 => { … } 7u32 => { … } _ => { /* the solution's */ } }
//! }
//! ```
//!
//! The number in the call is the function's, for [`reach`](super::reach), and the solution's body notes by
//! such numbers where a variant parts from it.
//!
//! R. Untch, A. J. Offutt, M. J. Harrold: *Mutation analysis using mutant schemata*, ISSTA 1993.

mod parting;
mod signature;
mod variant;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

use workbook::Result;
use workbook::skeleton::{Edits, Source, functions};

use super::reach::Look;
use parting::Place;
pub use variant::{Arm, Misfit, Variant};

/// The variable that names the variant. Without it, a process runs the solution.
pub const VARIABLE: &str = "WORKBOOK_VARIANT";

const SWITCH: &str = r#"
/// Notes that this process comes by a place, if it is asked to.
pub(crate) fn __reached(place: usize) {
    static NOTES: std::sync::LazyLock<Option<std::ffi::OsString>> =
        std::sync::LazyLock::new(|| std::env::var_os("WORKBOOK_REACHED"));
    static REACHED: std::sync::Mutex<Vec<usize>> = std::sync::Mutex::new(Vec::new());
    if let Some(notes) = &*NOTES {
        let mut reached = REACHED.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if !reached.contains(&place) {
            reached.push(place);
            let file = std::fs::OpenOptions::new().create(true).append(true).open(notes);
            let _ = file.and_then(|mut file| std::io::Write::write_all(&mut file, format!("{place}\n").as_bytes()));
        }
    }
}

/// Which variant this process runs, asked at the start of a function.
pub(crate) fn __variant(function: usize) -> u32 {
    __reached(function);
    static NUMBER: std::sync::LazyLock<u32> = std::sync::LazyLock::new(|| {
        let number = std::env::var("WORKBOOK_VARIANT").unwrap_or_default();
        number.parse().unwrap_or(0)
    });
    *NUMBER
}
"#;

/// A source with a switch in each function that varies.
pub struct Schema {
    /// The files.
    pub sources: Vec<Source>,
    /// For each file, which lines (from 1) belong to which variant.
    lines: BTreeMap<PathBuf, Vec<(RangeInclusive<usize>, u32)>>,
    /// For each variant, what it varies.
    pub varied: BTreeMap<u32, Varied>,
    /// How many places have a number.
    places: usize,
}

/// What a variant varies, by the numbers of places.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Varied {
    /// The starts of its functions.
    pub functions: BTreeSet<usize>,
    /// The places in them where it parts from the solution.
    pub partings: BTreeSet<usize>,
}

impl Schema {
    /// Puts every variant's arms into the functions of `sources`, each under its number. 0 is the source
    /// itself. `look` is how closely its body notes where a run comes by.
    ///
    /// # Errors
    ///
    /// A source isn't Rust.
    pub fn new(sources: &[Source], variants: &[(u32, &Variant)], look: Look) -> Result<Self> {
        let mut schema = Self {
            sources: Vec::new(),
            lines: BTreeMap::new(),
            varied: BTreeMap::new(),
            places: 0,
        };
        let mut sources = sources.to_vec();
        for source in &mut sources {
            source.text = schema.switched(source, variants, look)?;
            if source.path.ends_with("src/lib.rs") {
                source.text = format!("#![allow(warnings)]\n{}{SWITCH}", source.text);
            }
            let lines = marked_lines(&source.text);
            schema.lines.insert(source.path.clone(), lines);
        }
        schema.sources = sources;
        Ok(schema)
    }

    /// The text of a file, with a switch where any variant has an arm.
    fn switched(
        &mut self,
        source: &Source,
        variants: &[(u32, &Variant)],
        look: Look,
    ) -> Result<String> {
        let mut edits = Edits::default();
        for function in functions(&source.text, &source.path)? {
            let is_its = |arm: &&Arm| arm.file == source.path && arm.function == function.name;
            let ours = &source.text[function.inside.clone()];
            let entry = self.places;
            let mut notes = BTreeMap::new();
            let mut arms = String::new();
            for (number, variant) in variants {
                for Arm { text, .. } in variant.arms.iter().filter(is_its) {
                    arms += &format!("{number}u32 => {{ /*[{number}*/\n{text}\n/*{number}]*/ }}\n");
                    let close = look == Look::Close;
                    let places = close.then(|| parting::places(ours, text)).flatten();
                    self.varies(*number, entry, places, &mut notes);
                }
            }
            if !arms.is_empty() {
                let ours = parting::with_notes(ours, &notes);
                let switch =
                    format!("match crate::__variant({entry}usize) {{\n{arms}_ => {{{ours}}}\n}}");
                edits.replace(function.inside, switch);
                self.places += 1 + notes.len();
            }
        }
        Ok(edits.apply(&source.text))
    }

    /// Takes down that a variant varies the function with the number `entry`, from these places on, each of
    /// which gets a number in `notes`; or from its start.
    fn varies(
        &mut self,
        variant: u32,
        entry: usize,
        places: Option<BTreeSet<Place>>,
        notes: &mut BTreeMap<Place, usize>,
    ) {
        let varied = self.varied.entry(variant).or_default();
        varied.functions.insert(entry);
        if places.is_none() {
            varied.partings.insert(entry);
        }
        for place in places.into_iter().flatten() {
            let next = entry + 1 + notes.len();
            varied.partings.insert(*notes.entry(place).or_insert(next));
        }
    }

    /// The variant that a line of a file belongs to.
    pub fn variant_at(&self, path: &Path, line: usize) -> Option<u32> {
        let lines = self.lines.get(path)?;
        let found = lines.iter().find(|(range, _)| range.contains(&line));
        found.map(|(_, number)| *number)
    }
}

/// The lines between the comments that a switch has around each arm.
fn marked_lines(text: &str) -> Vec<(RangeInclusive<usize>, u32)> {
    let mut found = Vec::new();
    let mut open = None;
    for (line, text) in (1..).zip(text.lines()) {
        if let Some((_, rest)) = text.split_once("{ /*[")
            && let Some(number) = rest.strip_suffix("*/").and_then(|it| it.parse().ok())
        {
            open = Some((line, number));
        } else if let Some((start, number)) = open
            && text == format!("/*{number}]*/ }}")
        {
            found.push((start..=line, number));
            open = None;
        }
    }
    found
}

#[cfg(test)]
mod tests;
