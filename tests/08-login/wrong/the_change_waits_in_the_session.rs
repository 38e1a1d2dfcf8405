//! caught by: step_7::a_change_is_no_password
//! also by: step_7::the_same_address_is_asked_for_too
//! Keeps the change for after the password.

pub async fn change_email(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    session: Session,
    Form(address): Form<Address>,
) -> Redirect {
    if !is_fresh(&account, site.clock.now()) {
        session.insert("email", address.email);
        return Redirect::to("/account/confirm");
    }
    site.users.set_email(&account.name, &address.email);
    Redirect::to(HOME)
}
