//! Writes a recording as one line of HTML, whose text is the recording's.
//!
//! One line, because Markdown goes on in a blank line of HTML: line feeds are written as `&#10;`. Every line of the
//! recording is an element. A mark such as `> ` stands in an `<i>`, and so does a fold, which a style sheet hides.

use std::ops::Range;

use super::colors::{Colors, cookies, value};
use super::line::{Line, Part, Role, Side};
use super::recording::{Form, Recording};

/// The HTML of a recording, the line at that place emphasised.
pub fn html(recording: &Recording, matters: Option<usize>, colors: &mut Colors) -> String {
    let class = match recording.form {
        Form::Exchange => "exchange",
        Form::Wire => "wire",
        Form::Console => "console",
    };
    let mut writer = Writer {
        html: format!("<pre class=\"{class}\">"),
        colors,
        side: None,
    };
    for (place, line) in recording.lines.iter().enumerate() {
        writer.turn(line.role.side());
        let is_last = place + 1 == recording.lines.len();
        writer.line(line, matters == Some(place), is_last);
    }
    writer.turn(None);
    writer.html + "</pre>"
}

struct Writer<'a> {
    html: String,
    colors: &'a mut Colors,
    /// The direction of the message that is open.
    side: Option<Side>,
}

impl Writer<'_> {
    /// Ends the message that is open, and begins one, if the direction is another.
    fn turn(&mut self, side: Option<Side>) {
        if side == self.side {
            return;
        }
        if self.side.is_some() {
            self.html.push_str("</span>");
        }
        self.html.push_str(match side {
            None => "",
            Some(Side::Request) => "<span class=\"out\">",
            Some(Side::Answer) => "<span class=\"in\">",
        });
        self.side = side;
    }

    fn line(&mut self, line: &Line, matters: bool, is_last: bool) {
        let element = if matters { "strong" } else { "span" };
        self.html.push_str(&match class(line.role) {
            "" => format!("<{element}>"),
            class => format!("<{element} class=\"{class}\">"),
        });
        self.text(line);
        if !is_last {
            self.html.push_str("&#10;");
        }
        self.html.push_str(&format!("</{element}>"));
    }

    /// The text of a line, its cookies marked, also those that go on behind a fold.
    fn text(&mut self, line: &Line) {
        let cookies = self.cookies(line);
        let mut place = 0;
        for (number, piece) in line.pieces.iter().enumerate() {
            let fold = if number > 0 { "\\\n" } else { "" };
            self.mark(fold, piece.mark);
            for letter in piece.text.chars() {
                if let Some((_, _, class)) = cookies.iter().find(|(start, ..)| *start == place) {
                    self.html.push_str(&format!("<b class=\"{class}\">"));
                }
                push_escaped(&mut self.html, letter);
                place += letter.len_utf8();
                if cookies.iter().any(|(_, end, _)| *end == place) {
                    self.html.push_str("</b>");
                }
            }
        }
    }

    /// Where in the line its cookies begin and end, and their colors.
    fn cookies(&mut self, line: &Line) -> Vec<(usize, usize, String)> {
        if !matches!(line.role, Role::Message(_, Part::Header)) {
            return Vec::new();
        }
        let header = line.unfolded();
        let with_color = |it: Range<usize>| {
            let class = self.colors.class_of(value(&header[it.clone()]))?;
            Some((it.start, it.end, class))
        };
        cookies(&header)
            .into_iter()
            .filter_map(with_color)
            .collect()
    }

    fn mark(&mut self, fold: &str, mark: &str) {
        if fold.is_empty() && mark.is_empty() {
            return;
        }
        self.html.push_str("<i>");
        for letter in fold.chars().chain(mark.chars()) {
            push_escaped(&mut self.html, letter);
        }
        self.html.push_str("</i>");
    }
}

/// What the style sheet calls it. It knows the first line of a message by its place.
fn class(role: Role) -> &'static str {
    match role {
        Role::Gap => "gap",
        Role::Party => "from",
        Role::Typed => "typed",
        Role::Output => "",
        Role::Message(_, part) => match part {
            Part::Note => "note",
            Part::Attribute => "at",
            Part::Rule => "rule",
            Part::Start | Part::Header | Part::Body => "",
        },
    }
}

fn push_escaped(html: &mut String, letter: char) {
    match letter {
        '<' => html.push_str("&lt;"),
        '>' => html.push_str("&gt;"),
        '&' => html.push_str("&amp;"),
        '\n' => html.push_str("&#10;"),
        _ => html.push(letter),
    }
}
