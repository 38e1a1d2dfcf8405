//! caught by: step_1::name_and_value_have_4096_bytes_at_most
//! also by: step_3::a_visitor_gets_back_what_was_set, step_7::alice_visits_mallorys_page
//! Cuts a value that is too long, and keeps the rest.

impl SetCookie {
    pub fn parse(line: &[u8]) -> Result<Self, Ignored> {
        if line
            .iter()
            .any(|&byte| byte.is_ascii_control() && byte != b'\t')
        {
            return Err(Ignored::Control);
        }
        let mut parts = line.split(|&byte| byte == b';');
        let pair = parts.next().unwrap_or_default();
        let (name, value) = cut(pair).unwrap_or((b"", pair));
        let (name, value) = (trim(name), trim(value));
        let room = LONGEST_PAIR.saturating_sub(name.len());
        let value = &value[..value.len().min(room)];
        if name.is_empty() && value.is_empty() {
            return Err(Ignored::Empty);
        }
        Ok(Self {
            name: name.to_vec(),
            value: value.to_vec(),
            attributes: parts.filter_map(attribute).collect(),
        })
    }
}
