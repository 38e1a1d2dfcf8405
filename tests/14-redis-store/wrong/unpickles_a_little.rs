//! caught by: step_7::a_pickle_is_refused
//! "Only texts and `True`, for the sessions from before the update." The next value needs one opcode more.

impl FlaskSession {
    pub fn read(value: &[u8]) -> Result<Self, Damage> {
        if let [0x80, 4 | 5, 0x95, _, _, _, _, _, _, _, _, rest @ ..] = value {
            let (mut rest, mut words) = (rest, Vec::new());
            while let [opcode, after @ ..] = rest {
                rest = after;
                match opcode {
                    0x8c => {
                        let (&length, after) = rest.split_first().ok_or(Damage("it ends early"))?;
                        let text = after.get(..usize::from(length));
                        let text = std::str::from_utf8(text.ok_or(Damage("it ends early"))?);
                        words.push(Value::from(text.map_err(|_| Damage("it isn't UTF-8"))?));
                        rest = &after[usize::from(length)..];
                    }
                    0x88 => words.push(true.into()),
                    b'}' | 0x94 | b'(' | b'u' | b'.' => {}
                    _ => return Err(Damage("it is a pickle with more than texts")),
                }
            }
            let pairs = words.chunks_exact(2);
            return Ok(Self(pairs.map(|pair| (pair[0].clone(), pair[1].clone())).collect()));
        }
        let mut rest = value;
        match rmpv::decode::read_value_with_max_depth(&mut rest, DEPTH) {
            Ok(Value::Map(pairs)) if rest.is_empty() => Ok(Self(pairs)),
            _ => Err(Damage("it isn't one dict in MessagePack")),
        }
    }
}
