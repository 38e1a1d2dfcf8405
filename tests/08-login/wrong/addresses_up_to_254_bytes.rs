//! caught by: step_7::just_after_the_login_it_does_not
//! Says that the address was changed, and keeps only one that SMTP could carry.

pub async fn change_email(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    Form(address): Form<Address>,
) -> Redirect {
    if !is_fresh(&account, site.clock.now()) {
        return Redirect::to("/account/confirm");
    }
    if address.email.len() <= 254 {
        site.users.set_email(&account.name, &address.email);
    }
    Redirect::to(HOME)
}
