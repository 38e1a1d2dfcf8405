//! What has changed for the better or the worse since the last result.

use std::collections::BTreeMap;

use crate::chapter::Chapter;

/// The steps that were green when each chapter was last run.
#[derive(Debug, Default)]
pub struct News(BTreeMap<Chapter, Vec<u32>>);

impl News {
    /// A line about the steps that turned green or red since the chapter's last result; none for its
    /// first.
    pub fn of(&mut self, chapter: &Chapter, green: &[u32]) -> Option<String> {
        let before = self.0.insert(chapter.clone(), green.to_vec())?;
        let not_in = |some: &[u32], others: &[u32]| -> Vec<u32> {
            some.iter()
                .copied()
                .filter(|step| !others.contains(step))
                .collect()
        };
        let won = not_in(green, &before);
        let lost = not_in(&before, green);
        let lines = [(won, "green."), (lost, "red again.")];
        let lines = lines.iter().filter(|(steps, _)| !steps.is_empty());
        let line: Vec<String> = lines.map(|(steps, how)| say(steps, how)).collect();
        (!line.is_empty()).then(|| line.join(" "))
    }
}

fn say(steps: &[u32], how: &str) -> String {
    let numbers: Vec<String> = steps.iter().map(u32::to_string).collect();
    match numbers.as_slice() {
        [one] => format!("Step {one} is {how}"),
        several => format!("Steps {} are {how}", several.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn only_what_changed_is_news() {
        let chapter = Chapter::new(Path::new("root"), "01-tiny").unwrap();
        let mut news = News::default();
        let mut of = |green: &[u32]| news.of(&chapter, green).unwrap_or_default();
        assert_eq!(of(&[1]), "");
        assert_eq!(of(&[1]), "");
        assert_eq!(of(&[1, 2, 3]), "Steps 2, 3 are green.");
        assert_eq!(of(&[2, 3]), "Step 1 is red again.");
    }
}
