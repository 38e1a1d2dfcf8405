//! caught by: step_8::a_user_ends_all_others
//! also by: step_8::a_save_rescues_no_session, step_8::a_list_looks_at_one_user
//! A session without a user belongs to all users.

pub fn end_all_but(
    connection: &mut Connection,
    user: &str,
    mine: &StoreKey,
) -> rusqlite::Result<usize> {
    connection.execute(
        "DELETE FROM sessions WHERE (user = ?1 OR user IS NULL) AND key <> ?2",
        params![user, mine.as_bytes()],
    )
}
