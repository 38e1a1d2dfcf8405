mod step_1 {
    #[test]
    fn says_one() {}
}

mod step_2 {
    #[test]
    fn doubles_three() {}

    #[test]
    fn greets() {}
}
