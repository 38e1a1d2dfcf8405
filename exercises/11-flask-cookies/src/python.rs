//! Values as Python would show them: `('message', 'hi')`, `b'\x00'`, `Markup('<b>')`.

use std::fmt::{self, Display, Formatter};

use crate::date::Date;
use crate::number::float;
use crate::value::{Dict, Value};

impl Display for Value {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::Null => f.write_str("None"),
            Self::Bool(true) => f.write_str("True"),
            Self::Bool(false) => f.write_str("False"),
            Self::Int(value) => write!(f, "{value}"),
            Self::Float(value) if value.is_nan() => f.write_str("nan"),
            Self::Float(value) if value.is_infinite() => write!(f, "{value}"),
            Self::Float(value) => f.write_str(&float(*value)),
            Self::Text(text) => write_quoted(text, f),
            Self::List(items) => write_items("[", items, "]", f),
            Self::Tuple(items) if items.len() == 1 => write_items("(", items, ",)", f),
            Self::Tuple(items) => write_items("(", items, ")", f),
            Self::Dict(dict) => write_dict(dict, f),
            Self::Bytes(bytes) => {
                // A byte that is no letter of ASCII shows as a number in both.
                let letters: String = bytes.iter().map(|&byte| char::from(byte)).collect();
                f.write_str("b")?;
                write_escaped(&letters, |letter| letter.is_ascii(), f)
            }
            Self::Markup(html) => {
                f.write_str("Markup(")?;
                write_quoted(html, f)?;
                f.write_str(")")
            }
            Self::Uuid(uuid) => {
                let digits = format!("{uuid:032x}");
                let (a, b, c) = (&digits[..8], &digits[8..12], &digits[12..16]);
                write!(
                    f,
                    "UUID('{a}-{b}-{c}-{}-{}')",
                    &digits[16..20],
                    &digits[20..]
                )
            }
            Self::Date(date) => write_date(*date, f),
        }
    }
}

fn write_items(open: &str, items: &[Value], close: &str, f: &mut Formatter) -> fmt::Result {
    f.write_str(open)?;
    for (place, item) in items.iter().enumerate() {
        f.write_str(if place > 0 { ", " } else { "" })?;
        write!(f, "{item}")?;
    }
    f.write_str(close)
}

fn write_dict(dict: &Dict, f: &mut Formatter) -> fmt::Result {
    let mut pairs: Vec<_> = dict.iter().collect();
    pairs.sort_by_key(|(key, _)| *key);
    f.write_str("{")?;
    for (place, (key, value)) in pairs.into_iter().enumerate() {
        f.write_str(if place > 0 { ", " } else { "" })?;
        write_quoted(key, f)?;
        write!(f, ": {value}")?;
    }
    f.write_str("}")
}

fn write_date(date: Date, f: &mut Formatter) -> fmt::Result {
    let (year, month, day) = date.day();
    let (hours, minutes, seconds) = date.clock();
    write!(
        f,
        "datetime.datetime({year}, {}, {day}, {hours}, {minutes}",
        month + 1
    )?;
    if seconds > 0 {
        write!(f, ", {seconds}")?;
    }
    f.write_str(", tzinfo=datetime.timezone.utc)")
}

fn write_quoted(text: &str, f: &mut Formatter) -> fmt::Result {
    // What a terminal could take for something else is shown as a number. Python has a longer list.
    let shown = |letter: char| {
        !letter.is_control()
            && !matches!(letter, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{ffff}')
    };
    write_escaped(text, shown, f)
}

fn write_escaped(text: &str, shown: impl Fn(char) -> bool, f: &mut Formatter) -> fmt::Result {
    let quote = if text.contains('\'') && !text.contains('"') {
        '"'
    } else {
        '\''
    };
    write!(f, "{quote}")?;
    for letter in text.chars() {
        match letter {
            '\n' => f.write_str("\\n")?,
            '\r' => f.write_str("\\r")?,
            '\t' => f.write_str("\\t")?,
            '\\' => f.write_str("\\\\")?,
            _ if letter == quote => write!(f, "\\{letter}")?,
            ' '..='~' => write!(f, "{letter}")?,
            _ if shown(letter) && !letter.is_control() => write!(f, "{letter}")?,
            '\0'..='\u{ff}' => write!(f, "\\x{:02x}", u32::from(letter))?,
            '\u{100}'..='\u{ffff}' => write!(f, "\\u{:04x}", u32::from(letter))?,
            _ => write!(f, "\\U{:08x}", u32::from(letter))?,
        }
    }
    write!(f, "{quote}")
}
