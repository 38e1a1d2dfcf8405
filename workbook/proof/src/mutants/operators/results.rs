//! A function that returns a constant.

use super::Places;

/// What a function returns, as its signature says.
pub fn of(head: &str) -> Option<String> {
    let (_, output) = head.rsplit_once("-> ")?;
    let output = output.split("\nwhere").next().unwrap_or(output);
    Some(output.trim().to_owned())
}

/// The error of a `Result`.
pub fn error(output: &str) -> Option<&str> {
    let inside = output.strip_prefix("Result<")?.strip_suffix('>')?;
    let (_, error) = inside.rsplit_once(", ")?;
    Some(error)
}

impl Places<'_> {
    pub(super) fn result(&mut self) {
        let constants: &[&str] = match self.returns.as_deref() {
            None => &[""],
            Some("bool") => &["true", "false"],
            Some(output) if output.starts_with("Option<") => &["None", "Some(Default::default())"],
            Some(output) if output.starts_with("Result<") => &["Ok(Default::default())"],
            Some("String") => &["String::new()"],
            Some(_) => &["Default::default()"],
        };
        for constant in constants {
            let whole = 1..self.text.len() - 1;
            let new = format!(" {constant} ");
            self.change_range(whole, "nothing but a constant", new);
        }
    }
}
