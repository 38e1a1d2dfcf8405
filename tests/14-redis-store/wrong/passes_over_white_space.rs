//! caught by: step_9::only_one_whole_dict_is_a_session
//! Takes white space behind the dict, as JSON has it. In MessagePack a line feed is the number 10.

impl FlaskSession {
    pub fn read(value: &[u8]) -> Result<Self, Damage> {
        let mut rest = value;
        let read = rmpv::decode::read_value_with_max_depth(&mut rest, RMPV_DEPTH);
        let session = match read.map_err(|_| Damage("it isn't MessagePack, or nests too deep"))? {
            Value::Map(pairs) if rest.trim_ascii().is_empty() => Self(pairs),
            Value::Map(_) => return Err(Damage("something follows the dict")),
            _ => return Err(Damage("it isn't a dict")),
        };
        session.check_depth()?;
        Ok(session)
    }
}
