//! The table: what the jar and the browser make of each case.

use crate::case::Case;

/// The widest line, for a phone.
pub const COLUMNS: usize = 60;

/// The columns of the short table, but for the last.
const LABEL: usize = 28;
const VALUE: usize = 16;

/// What was seen of one case, by both.
pub struct Row {
    pub case: Case,
    pub jar: Vec<String>,
    pub chromium: Vec<String>,
}

impl Row {
    /// What the two have done, with what the table calls it: by the jar, and by the browser.
    fn seen(&self) -> Vec<(String, String, String)> {
        let of = |seen: &[String], number: usize| match seen.get(number) {
            Some(text) => text.clone(),
            None => "no answer".to_owned(),
        };
        let labels = self.case.labels().into_iter().enumerate();
        let seen = labels.map(|(number, label)| {
            let (jar, chromium) = (of(&self.jar, number), of(&self.chromium, number));
            (label, jar, chromium)
        });
        seen.collect()
    }

    fn lines(&self) -> Vec<String> {
        let mut lines = vec![self.case.title.clone()];
        for (mut label, jar, chromium) in self.seen() {
            if !label.is_empty() {
                label.push_str(": ");
            }
            if jar == chromium {
                lines.push(format!("  both      {label}{jar}"));
            } else {
                lines.push(format!("  jar       {label}{jar}"));
                lines.push(format!("  Chromium  {label}{chromium}"));
            }
        }
        lines
    }

    /// One line for each thing that differs, below the title where that is long, or where there are several.
    fn short_lines(&self) -> Vec<String> {
        let title = &self.case.title;
        let mut lines = Vec::new();
        for (label, jar, chromium) in self.seen() {
            if jar == chromium {
                continue;
            }
            let mut start = title.clone();
            if !label.is_empty() {
                if lines.is_empty() {
                    lines.push(start);
                }
                start = format!("  {label}");
            }
            if start.chars().count() >= LABEL {
                lines.push(std::mem::take(&mut start));
            }
            lines.push(columns(&start, &jar, &chromium));
        }
        lines
    }
}

fn columns(start: &str, jar: &str, chromium: &str) -> String {
    format!("{start:LABEL$}{jar:VALUE$}{chromium}")
}

/// All cases, below their step.
pub fn all(rows: &[Row]) -> Vec<String> {
    let mut lines = Vec::new();
    let mut step = 0;
    for row in rows {
        if row.case.step != step {
            step = row.case.step;
            lines.extend([String::new(), format!("Step {step}"), String::new()]);
        }
        lines.extend(row.lines());
    }
    lines
}

/// Those in which the two differ.
pub fn differences(rows: &[Row]) -> Vec<String> {
    let differ: Vec<&Row> = rows.iter().filter(|row| row.jar != row.chromium).collect();
    let mut lines = vec![format!("{} of {} cases differ", differ.len(), rows.len())];
    let mut step = 0;
    for row in differ {
        if row.case.step != step {
            step = row.case.step;
            let heading = columns(&format!("Step {step}"), "the jar", "Chromium");
            lines.extend([String::new(), heading]);
        }
        lines.extend(row.short_lines());
    }
    lines
}

/// The cases that two tables have differently: those of the one, and those of the other.
pub fn changed(one: &[String], other: &[String]) -> (Vec<Block>, Vec<Block>) {
    let (one, other) = (blocks(one), blocks(other));
    let pick = |from: &[Block], than: &[Block]| {
        let differs = |(number, block): &(usize, &Block)| than.get(*number) != Some(*block);
        let picked = from.iter().enumerate().filter(differs);
        picked.map(|(_, block)| block.clone()).collect()
    };
    (pick(&one, &other), pick(&other, &one))
}

/// A title, and what is below it.
type Block = Vec<String>;

fn blocks(lines: &[String]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for line in lines {
        match blocks.last_mut() {
            Some(block) if line.starts_with("  ") => block.push(line.clone()),
            _ => blocks.push(vec![line.clone()]),
        }
    }
    blocks
}
