//! Step 9, "One of its values may hold 64 lists or dicts in each other, with anything in the innermost": the limit given to rmpv is two less, so 64 lists with a number or nothing in the innermost are read, and 64 with a text or bytes are a `Damage`.
impl FlaskSession {
    pub fn read(value: &[u8]) -> Result<Self, Damage> {
        let mut rest = value;
        let read = rmpv::decode::read_value_with_max_depth(&mut rest, RMPV_DEPTH - 2)
            .map_err(|_| Damage("it isn't MessagePack"))?;
        let Value::Map(pairs) = read else {
            return Err(Damage("it isn't a dict"));
        };
        if !rest.is_empty() {
            return Err(Damage("something is behind the dict"));
        }
        let session = Self(pairs);
        session.check_depth()?;
        Ok(session)
    }
}
