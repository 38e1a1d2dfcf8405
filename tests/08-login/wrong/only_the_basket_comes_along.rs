//! caught by: step_5::what_a_stranger_had_is_kept
//! also by: step_5::whatever_a_stranger_had_is_kept, step_5::what_changes_meanwhile_comes_along
//! also by: step_5::another_login_takes_over, step_5::the_same_login_again_counts_from_now
//! also by: step_5::another_name_is_another_account
//! Knows one value that is worth keeping, and forgets those that others keep.

pub async fn log_in(
    State(site): State<Site>,
    session: Session,
    Form(given): Form<Credentials>,
) -> Response {
    let Credentials {
        name,
        password,
        next,
    } = given;
    if !site.users.check_in_background(&name, &password).await {
        return refused(&next);
    }
    let basket: Option<u64> = session.get("basket");
    session.clear();
    if let Some(basket) = basket {
        session.insert("basket", basket);
    }
    let confirmed = site.clock.now().seconds();
    session.cycle_id();
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(safe_next(&next)).into_response()
}
