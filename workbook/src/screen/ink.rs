//! Colours, on a terminal.

use std::io::{IsTerminal, stdout};

/// Colours text, or leaves it as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ink {
    coloured: bool,
}

impl Ink {
    /// No colours.
    pub const PLAIN: Self = Self { coloured: false };

    /// Colours if stdout is a terminal, unless `NO_COLOR` is set.
    pub fn for_stdout() -> Self {
        let unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        Self {
            coloured: stdout().is_terminal() && !unwanted,
        }
    }

    /// For what is right.
    pub fn green(self, text: &str) -> String {
        self.dye("32", text)
    }

    /// For what is wrong.
    pub fn red(self, text: &str) -> String {
        self.dye("31", text)
    }

    /// For names that the eye should find.
    pub fn bold(self, text: &str) -> String {
        self.dye("1", text)
    }

    fn dye(self, code: &str, text: &str) -> String {
        if self.coloured {
            format!("\x1b[{code}m{text}\x1b[0m")
        } else {
            text.to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_only_where_wanted() {
        assert_eq!(Ink::PLAIN.red("no"), "no");
        assert_eq!(Ink { coloured: true }.red("no"), "\x1b[31mno\x1b[0m");
    }
}
