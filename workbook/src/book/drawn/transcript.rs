//! Reads a transcript: exchanges between parties and a server, as the tests record them.
//!
//! ```text
//! alice
//! > GET /visits
//! > cookie: visits=1
//! < 200 OK
//! < set-cookie: visits=2
//! <   Path=/
//! <
//! < This is visit number 2.
//! ```
//!
//! An answer that came later stands below a line of its own, `alice, the answer to GET /visits`.

use super::line::{Line, Lines, Part, Role, Side};

/// How a party ends that sends what no browser would.
const RAW: &str = ", in raw bytes";

/// The lines of a text that is a transcript from its first line to its last.
pub fn read(text: &str) -> Option<Vec<Line<'_>>> {
    let mut reader = Reader {
        rest: Lines::of(text),
        lines: Vec::new(),
    };
    loop {
        reader.exchange()?;
        match reader.rest.take() {
            None => return Some(reader.lines),
            Some("") => reader.lines.push(Line::whole(Role::Gap, "", 0)),
            Some(_) => return None,
        }
    }
}

struct Reader<'a> {
    rest: Lines<'a>,
    lines: Vec<Line<'a>>,
}

impl Reader<'_> {
    /// A party, at most one request, and an answer.
    fn exchange(&mut self) -> Option<()> {
        let begins = |line: &str| !line.is_empty() && !line.starts_with(['>', '<']);
        self.rest.peek().filter(|line| begins(line))?;
        let party = self.rest.line(Role::Party, 0, "  ")?;
        let is_raw = party.unfolded().ends_with(RAW);
        self.lines.push(party);
        if is_raw {
            self.raw()?;
        } else {
            self.message(Side::Request)?;
        }
        let before = self.lines.len();
        self.message(Side::Answer)?;
        (self.lines.len() > before).then_some(())
    }

    /// Bytes that needn't be a request.
    fn raw(&mut self) -> Option<()> {
        while self.rest.peek().and_then(Side::of) == Some(Side::Request) {
            self.push(Side::Request, Part::Body)?;
        }
        Some(())
    }

    /// The lines that go in that direction.
    fn message(&mut self, side: Side) -> Option<()> {
        let mut part = None;
        while let Some(line) = self.rest.peek().filter(|it| it.starts_with(side.mark())) {
            let next = next(part, line, side)?;
            self.push(side, next)?;
            part = Some(next);
        }
        Some(())
    }

    fn push(&mut self, side: Side, part: Part) -> Option<()> {
        // How far a line goes in, and how far what it is folded over.
        let (mark, folded) = match part {
            Part::Header => (2, "     "),
            Part::Attribute => (4, "     "),
            Part::Rule => (1, "   "),
            // An empty line of a body has no space behind its mark.
            _ if self.rest.peek()?.len() == 1 => (1, "   "),
            _ => (2, "   "),
        };
        let next = format!("{}{folded}", side.mark());
        let line = self.rest.line(Role::Message(side, part), mark, &next)?;
        self.lines.push(line);
        Some(())
    }
}

/// What a line is, behind that part of its message.
fn next(before: Option<Part>, line: &str, side: Side) -> Option<Part> {
    let text = &line[1..];
    let name = text.split_once(':').map(|(name, _)| name.trim_start());
    match before {
        Some(Part::Rule | Part::Body) => {
            (text.is_empty() || text.starts_with(' ')).then_some(Part::Body)
        }
        Some(Part::Note) => None,
        Some(_) if text.is_empty() => Some(Part::Rule),
        Some(_) if text.starts_with("   ") => (side == Side::Answer).then_some(Part::Attribute),
        None if text.starts_with(" (") => Some(Part::Note),
        None => text.starts_with(' ').then_some(Part::Start),
        Some(_) => name.filter(|it| is_token(it)).map(|_| Part::Header),
    }
}

/// Whether it can be a header's name, in the small letters in which it is recorded.
fn is_token(name: &str) -> bool {
    let is_of = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-';
    !name.is_empty() && name.bytes().all(is_of)
}
