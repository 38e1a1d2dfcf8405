//! What a listing records: exchanges, the bytes on a wire, or a console.

use super::line::{Line, Lines, Part, Role, Side};
use super::transcript;

/// A listing that was understood as a whole.
#[derive(Debug, PartialEq, Eq)]
pub struct Recording<'a> {
    /// What it is.
    pub form: Form,
    /// Its lines.
    pub lines: Vec<Line<'a>>,
}

/// What a listing records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// What parties ask a server, and its answers.
    Exchange,
    /// What a client and a server write, without their names.
    Wire,
    /// What is typed into a program, and what it says.
    Console,
}

/// What a line that is typed begins with.
const PROMPTS: [&str; 2] = ["> ", "$ "];

impl<'a> Recording<'a> {
    /// Reads a listing; `None` where it is no recording.
    pub fn read(text: &'a str) -> Option<Self> {
        let recording = |form, lines: Option<Vec<Line<'a>>>| {
            Some(Recording {
                form,
                lines: lines?,
            })
        };
        recording(Form::Exchange, transcript::read(text))
            .or_else(|| recording(Form::Wire, wire(text)))
            .or_else(|| recording(Form::Console, console(text)))
    }
}

/// Every line goes in one of the two directions, and both occur.
fn wire(text: &str) -> Option<Vec<Line<'_>>> {
    let mut lines = Lines::of(text);
    let mut read = Vec::new();
    while let Some(line) = lines.peek() {
        let side = Side::of(line)?;
        let role = Role::Message(side, Part::Body);
        read.push(lines.line(role, 2, &format!("{}   ", side.mark()))?);
    }
    let occurs = |side| {
        read.iter()
            .any(|it| it.role == Role::Message(side, Part::Body))
    };
    (occurs(Side::Request) && occurs(Side::Answer)).then_some(read)
}

/// It begins with a prompt. What has none is output.
fn console(text: &str) -> Option<Vec<Line<'_>>> {
    let prompt = PROMPTS.into_iter().find(|it| text.starts_with(it))?;
    let line = |text| {
        let (role, mark) = if str::starts_with(text, prompt) {
            (Role::Typed, prompt.len())
        } else {
            (Role::Output, 0)
        };
        Line::whole(role, text, mark)
    };
    Some(text.split('\n').map(line).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_is_told_apart() {
        let form = |text| Recording::read(text).map(|it| it.form);
        assert_eq!(form("alice\n> GET /\n< 200 OK"), Some(Form::Exchange));
        assert_eq!(form("> *1\\r\\n\n< +OK\\r\\n"), Some(Form::Wire));
        assert_eq!(
            form("> get visits\n3\n\n> save\nsaved"),
            Some(Form::Console)
        );
        assert_eq!(form("$ ls\n> a"), Some(Form::Console));
        for other in [
            "",
            "a table",
            "alice\n> GET /",
            "id=1\n> x",
            "< HD\\r\\n",
            ">",
        ] {
            assert_eq!(form(other), None, "{other}");
        }
    }

    #[test]
    fn a_console_has_what_is_typed_and_what_is_said() {
        let read = Recording::read("$ ls\n> a\n\n$ cd").unwrap();
        let roles: Vec<_> = read.lines.iter().map(|it| it.role).collect();
        assert_eq!(
            roles,
            [Role::Typed, Role::Output, Role::Output, Role::Typed]
        );
        assert_eq!(read.lines[0].pieces[0].mark, "$ ");
        assert_eq!(read.lines[1].pieces[0].text, "> a");
    }
}
