//! caught by: step_9::sixty_four_lists_are_read
//! also by: step_9::every_value_is_looked_at, step_11::what_could_not_be_read_is_not_written
//! Gives its limit to `rmpv`, which counts two for each list and three for a text: 31 lists are Damaged.

impl FlaskSession {
    pub fn read(value: &[u8]) -> Result<Self, Damage> {
        let mut rest = value;
        let read = rmpv::decode::read_value_with_max_depth(&mut rest, DEPTH);
        match read.map_err(|_| Damage("it isn't MessagePack"))? {
            Value::Map(pairs) if rest.is_empty() => Ok(Self(pairs)),
            Value::Map(_) => Err(Damage("something follows the dict")),
            _ => Err(Damage("it isn't a dict")),
        }
    }
}
