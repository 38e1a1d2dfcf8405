//! caught by: step_8::a_stolen_table_logs_no_thief_in
//! also by: step_8::the_table_holds_a_hash_for_each_visitor
//! Strong IDs, in a table that a thief can log in with.

fn strong_key(cookie: &str) -> Option<String> {
    Some(SessionId::parse(cookie).ok()?.text())
}
