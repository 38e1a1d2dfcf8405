//! caught by: step_5::the_text_is_22_characters_of_base64url
//! also by: step_5::every_bit_is_sometimes_zero_and_sometimes_one, step_5::no_value_is_left_out
//! also by: step_5::no_bit_follows_another, step_6::what_text_writes_is_read
//! also by: step_6::the_other_spellings_of_the_last_character_are_refused
//! also by: step_6::of_any_text_nothing_else_is_an_id, step_7::the_key_is_the_hash_of_the_text
//! also by: step_7::an_id_that_is_printed_shows_nothing_of_itself
//! also by: step_7::a_line_of_the_log_tells_sessions_apart
//! also by: step_7::an_error_says_where_and_not_what
//! also by: step_8::the_table_holds_a_hash_for_each_visitor, step_8::the_log_holds_no_id
//! sometimes by: step_5::no_bit_follows_from_several_others
//! sometimes by: step_5::no_bit_follows_from_the_id_before
//! sometimes by: step_5::your_own_attacker_gets_nowhere
//! sometimes by: step_8::the_strong_shop_knows_its_visitors
//! sometimes by: step_8::other_cookies_take_nothing_with_them
//! sometimes by: step_8::a_stolen_table_logs_no_thief_in
//! sometimes by: step_8::another_spelling_of_her_id_is_a_stranger
//! sometimes by: step_8::the_game_takes_a_typed_guess
//! The other base64, whose + and / mean something else in a URL or a path.

impl SessionId {
    pub fn text(&self) -> String {
        base64::engine::general_purpose::STANDARD_NO_PAD.encode(self.0)
    }
}
