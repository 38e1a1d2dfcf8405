//! caught by: step_8::a_change_that_matters_asks_first
//! also by: step_8::a_stolen_session_cannot_confirm, step_8::no_outage_confirms_or_changes_anything
//! Being signed in is enough.

pub async fn change_email(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    Form(address): Form<Address>,
) -> Redirect {
    site.users.set_email(&account.name, &address.email);
    Redirect::to(HOME)
}
