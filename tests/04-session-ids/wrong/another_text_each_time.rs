//! caught by: step_5::an_id_has_one_text
//! also by: step_6::what_text_writes_is_read
//! also by: step_6::the_other_spellings_of_the_last_character_are_refused
//! also by: step_6::of_any_text_nothing_else_is_an_id, step_7::the_key_is_the_hash_of_the_text
//! also by: step_7::a_line_of_the_log_tells_sessions_apart, step_7::a_key_does_what_an_id_must_not
//! also by: step_8::the_strong_shop_knows_its_visitors
//! also by: step_8::the_table_holds_a_hash_for_each_visitor
//! also by: step_8::other_cookies_take_nothing_with_them, step_8::a_stolen_table_logs_no_thief_in
//! also by: step_8::another_spelling_of_her_id_is_a_stranger, step_8::the_game_takes_a_typed_guess
//! also by: step_8::the_log_holds_no_id
//! Draws the bits when the text is asked for, and so the browser and the table get different ones.

impl SessionId {
    pub fn generate() -> Self {
        Self([0; BYTES])
    }

    pub fn text(&self) -> String {
        let mut bytes = [0; BYTES];
        getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
        URL_SAFE_NO_PAD.encode(bytes)
    }
}
