//! A line of a recording, which may be folded over several lines of its text.

/// A line, from its mark to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'a> {
    /// What it is in its recording.
    pub role: Role,
    /// At least one piece; more where it is folded.
    pub pieces: Vec<Piece<'a>>,
}

/// What a line is in its recording.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Nothing, between two exchanges.
    Gap,
    /// Who asks: `alice, after the restart`.
    Party,
    /// A line of a message.
    Message(Side, Part),
    /// What is typed into a program.
    Typed,
    /// What the program says.
    Output,
}

/// The direction of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// To the server: `> `.
    Request,
    /// Back: `< `.
    Answer,
}

/// A part of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// `GET /visits`, `200 OK`.
    Start,
    /// In place of an answer: `(the answer comes later)`.
    Note,
    /// A header.
    Header,
    /// An attribute of a `set-cookie` header.
    Attribute,
    /// What ends the headers.
    Rule,
    /// The body, or raw bytes.
    Body,
}

/// What stands in one line of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece<'a> {
    /// `> `, or the spaces of a folded line with it.
    pub mark: &'a str,
    /// The rest, without the backslash at a fold.
    pub text: &'a str,
}

impl Role {
    /// The direction of the message that it belongs to.
    pub const fn side(self) -> Option<Side> {
        match self {
            Self::Message(side, _) => Some(side),
            Self::Gap | Self::Party | Self::Typed | Self::Output => None,
        }
    }
}

impl Side {
    /// What its lines begin with.
    pub const fn mark(self) -> char {
        match self {
            Self::Request => '>',
            Self::Answer => '<',
        }
    }

    /// The direction of a line whose mark has text behind it.
    pub fn of(line: &str) -> Option<Self> {
        match line.get(..2)? {
            "> " => Some(Self::Request),
            "< " => Some(Self::Answer),
            _ => None,
        }
    }
}

impl<'a> Line<'a> {
    /// A line that isn't folded, whose mark has that many bytes.
    pub fn whole(role: Role, line: &'a str, mark: usize) -> Self {
        let (mark, text) = line.split_at(mark);
        Self {
            role,
            pieces: vec![Piece { mark, text }],
        }
    }

    /// What the pieces say together.
    pub fn unfolded(&self) -> String {
        self.pieces.iter().map(|it| it.text).collect()
    }

    /// Whether `text` is this line, or the first line of its text where it is folded.
    pub fn says(&self, text: &str) -> bool {
        let Piece { mark, text: first } = self.pieces[0];
        let fold = if self.pieces.len() > 1 { "\\" } else { "" };
        format!("{mark}{first}{fold}").trim() == text
    }
}

/// The lines of a text, taken one by one.
pub struct Lines<'a>(std::iter::Peekable<std::str::Split<'a, char>>);

impl<'a> Lines<'a> {
    /// Those of a text that doesn't end in a line feed.
    pub fn of(text: &'a str) -> Self {
        Self(text.split('\n').peekable())
    }

    /// The next one.
    pub fn peek(&mut self) -> Option<&'a str> {
        self.0.peek().copied()
    }

    /// Takes the next one as it is.
    pub fn take(&mut self) -> Option<&'a str> {
        self.0.next()
    }

    /// Takes a line whose mark has that many bytes, with what it is folded over: those lines begin with `next`.
    pub fn line(&mut self, role: Role, mark: usize, next: &str) -> Option<Line<'a>> {
        let mut pieces = Vec::new();
        let mut line = self.take()?;
        let mut mark = mark;
        loop {
            let (start, text) = line.split_at_checked(mark)?;
            let is_folded = ends_in_fold(text);
            let text = if is_folded {
                &text[..text.len() - 1]
            } else {
                text
            };
            pieces.push(Piece { mark: start, text });
            if !is_folded {
                return Some(Line { role, pieces });
            }
            line = self.0.next_if(|line| line.starts_with(next))?;
            mark = next.len();
        }
    }
}

/// Whether a line goes on: a backslash of its own is written twice.
fn ends_in_fold(text: &str) -> bool {
    let backslashes = text.len() - text.trim_end_matches('\\').len();
    !backslashes.is_multiple_of(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line<'a>(text: &'a str, next: &str) -> Option<Line<'a>> {
        Lines::of(text).line(Role::Output, 2, next)
    }

    #[test]
    fn a_fold_is_joined_and_a_backslash_is_none() {
        let folded = line("> ab\\\n>   \\\\\n> c", ">   ").unwrap();
        assert_eq!(folded.unfolded(), "ab\\\\");
        assert_eq!(folded.pieces[1].mark, ">   ");
        assert_eq!(line("> a\\\\\n>   b", ">   ").unwrap().pieces.len(), 1);
        assert_eq!(line("> ab\\\n> c", ">   "), None);
        assert_eq!(line("> ab\\", ">   "), None);
    }

    #[test]
    fn a_line_says_its_first_line() {
        let folded = line("> ab\\\n>   c", ">   ").unwrap();
        assert!(folded.says("> ab\\"));
        assert!(!folded.says("> ab"));
        assert!(!folded.says(">   c"));
    }
}
