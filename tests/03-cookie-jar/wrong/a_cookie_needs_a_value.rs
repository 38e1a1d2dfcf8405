//! caught by: step_1::nothing_is_no_cookie
//! also by: step_1::the_first_equals_sign_ends_the_name
//! also by: step_1::spaces_and_tabs_are_cut_off_at_the_ends
//! also by: step_1::name_and_value_have_4096_bytes_at_most
//! also by: step_3::a_visitor_gets_back_what_was_set, step_3::the_jar_works_for_one_host
//! also by: step_4::a_date_keeps_and_deletes
//! also by: step_5::a_cookie_reaches_the_hosts_below_by_its_domain
//! also by: step_6::a_script_does_not_touch_what_is_http_only
//! also by: step_6::a_line_keeps_what_its_name_promises
//! Ignores a cookie with an empty value.

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
        if name.len() + value.len() > LONGEST_PAIR {
            return Err(Ignored::Size);
        }
        if value.is_empty() {
            return Err(Ignored::Empty);
        }
        Ok(Self {
            name: name.to_vec(),
            value: value.to_vec(),
            attributes: parts.filter_map(attribute).collect(),
        })
    }
}
