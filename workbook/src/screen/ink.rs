//! Colours, on a terminal.

use std::ffi::OsString;
use std::io::{IsTerminal, stdout};

/// Colours text, or leaves it as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ink {
    coloured: bool,
}

impl Ink {
    /// No colours.
    pub const PLAIN: Self = Self { coloured: false };

    /// Colours if stdout is a terminal that has them, unless `NO_COLOR` is set.
    pub fn for_stdout() -> Self {
        Self {
            coloured: stdout().is_terminal() && wanted(|name| std::env::var_os(name)),
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

/// Whether the environment has nothing against colours.
fn wanted(variable: impl Fn(&str) -> Option<OsString>) -> bool {
    let unwanted = variable("NO_COLOR").is_some_and(|value| !value.is_empty());
    !unwanted && variable("TERM").is_none_or(|value| value != "dumb")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_can_refuse_them() {
        let with = |name: &str, value: &str| wanted(|asked| (asked == name).then(|| value.into()));
        assert!(wanted(|_| None));
        assert!(with("TERM", "xterm-256color"));
        assert!(!with("TERM", "dumb"));
        assert!(with("NO_COLOR", ""));
        assert!(!with("NO_COLOR", "1"));
    }

    #[test]
    fn colours_only_where_wanted() {
        assert_eq!(Ink::PLAIN.red("no"), "no");
        assert_eq!(Ink { coloured: true }.red("no"), "\x1b[31mno\x1b[0m");
    }
}
