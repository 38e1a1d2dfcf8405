//! RIGHT: text and parse work on a u128, without the crate base64. parse looks for a bad byte before it looks at the
//! length, and so gives `Byte` for a text that is wrong in both ways.

impl SessionId {
    pub fn text(&self) -> String {
        let number = u128::from_be_bytes(self.0);
        let mut text = String::with_capacity(22);
        for place in 0..21 {
            text.push(character_of(((number >> (122 - 6 * place)) & 63) as u8));
        }
        text.push(character_of(((number & 3) << 4) as u8));
        text
    }

    pub fn parse(text: &str) -> Result<Self, ParseError> {
        let mut values = Vec::new();
        for (position, byte) in text.bytes().enumerate() {
            values.push(value_of(byte).ok_or(ParseError::Byte(position))?);
        }
        let Some((&last, others)) = values.split_last() else {
            return Err(ParseError::Length(0));
        };
        if others.len() != 21 {
            return Err(ParseError::Length(text.len()));
        }
        if last & 0b1111 != 0 {
            return Err(ParseError::SpareBits);
        }
        let number = others
            .iter()
            .fold(0_u128, |number, &value| (number << 6) | u128::from(value));
        let number = (number << 2) | u128::from(last >> 4);
        Ok(Self(number.to_be_bytes()))
    }
}

fn value_of(byte: u8) -> Option<u8> {
    match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'-' => Some(62),
        b'_' => Some(63),
        _ => None,
    }
}

fn character_of(value: u8) -> char {
    let byte = match value {
        0..=25 => b'A' + value,
        26..=51 => b'a' + (value - 26),
        52..=61 => b'0' + (value - 52),
        62 => b'-',
        _ => b'_',
    };
    char::from(byte)
}
