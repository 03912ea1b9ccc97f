namespace Acme.CallBenchmarks;

/// <summary>Ours: the fluent builder, the statements, and generated calls, each synchronous and asynchronous.</summary>
internal static class OwnContenders
{
    public static IEnumerable<Contender> Create(Target target)
    {
        target.ConfigureOwn();
        var baseUrl = target.BaseUrl.OriginalString;
        return
        [
            .. Builder(new BuilderCalls(baseUrl)),
            .. Statements(new StatementCalls(baseUrl)),
            // Its URL is a constant, which only answers in memory.
            .. target.Transport == Transport.Memory ? Generated().Concat(GeneratedWithReaders()) : [],
            .. GeneratedFromConfiguration(),
        ];
    }

    private static Contender[] Builder(BuilderCalls calls) =>
        [
            new(
                "RestApi builder, async",
                Call.Of(() => calls.GetContactsAsync(Scenario.UpdatedSince, Scenario.PageSize)),
                Call.Of(() => calls.AddContactAsync(Scenario.NewContact)),
                Call.Of(() => calls.FindMissingAsync(Scenario.MissingId))
            )
            {
                Bars = BarSet.Asynchronous,
            },
            new(
                "RestApi builder, sync",
                Call.Of(() => calls.GetContacts(Scenario.UpdatedSince, Scenario.PageSize)),
                Call.Of(() => calls.AddContact(Scenario.NewContact)),
                Call.Of(() => calls.FindMissing(Scenario.MissingId))
            )
            {
                Bars = BarSet.Synchronous,
            },
        ];

    private static Contender[] Statements(StatementCalls calls) =>
        [
            new(
                "RestApi statements, async",
                Call.Of(() => calls.GetContactsAsync(Scenario.UpdatedSince, Scenario.PageSize)),
                Call.Of(() => calls.AddContactAsync(Scenario.NewContact)),
                Call.Of(() => calls.FindMissingAsync(Scenario.MissingId))
            ),
            new(
                "RestApi statements, sync",
                Call.Of(() => calls.GetContacts(Scenario.UpdatedSince, Scenario.PageSize)),
                Call.Of(() => calls.AddContact(Scenario.NewContact)),
                Call.Of(() => calls.FindMissing(Scenario.MissingId))
            ),
        ];

    private static Contender[] Generated() =>
        [
            new(
                "RestApi generated, async",
                Call.Of(() => DeclaredApi.GetContactsAsync(Scenario.UpdatedSince, Scenario.PageSize)),
                Call.Of(() => DeclaredApi.AddContactAsync(Scenario.NewContact)),
                Call.Of(() => GeneratedCalls.FindMissingAsync(DeclaredApi.FindContactAsync, Scenario.MissingId))
            )
            {
                Bars = BarSet.Asynchronous,
            },
            new(
                "RestApi generated, sync",
                Call.Of(() => DeclaredApi.GetContacts(Scenario.UpdatedSince, Scenario.PageSize)),
                Call.Of(() => DeclaredApi.AddContact(Scenario.NewContact)),
                Call.Of(() => GeneratedCalls.FindMissing(DeclaredApi.FindContact, Scenario.MissingId))
            )
            {
                Bars = BarSet.Synchronous,
            },
        ];

    private static Contender[] GeneratedWithReaders() =>
        [
            new(
                "RestApi generated, own readers, async",
                Call.Of(() => OwnReadersApi.GetContactsAsync(Scenario.UpdatedSince, Scenario.PageSize)),
                Call.Of(() => OwnReadersApi.AddContactAsync(Scenario.NewContact)),
                Call.Of(() => OwnReadersApi.FindMissingAsync(Scenario.MissingId))
            )
            {
                Bars = BarSet.AsynchronousWithReaders,
            },
            new(
                "RestApi generated, own readers, sync",
                Call.Of(() => OwnReadersApi.GetContacts(Scenario.UpdatedSince, Scenario.PageSize)),
                Call.Of(() => OwnReadersApi.AddContact(Scenario.NewContact)),
                Call.Of(() => OwnReadersApi.FindMissing(Scenario.MissingId))
            )
            {
                Bars = BarSet.SynchronousWithReaders,
            },
        ];

    private static Contender[] GeneratedFromConfiguration() =>
        [
            new(
                "RestApi generated, URL a secret, async",
                Call.Of(() => ConfiguredApi.GetContactsAsync(Scenario.UpdatedSince, Scenario.PageSize)),
                Call.Of(() => ConfiguredApi.AddContactAsync(Scenario.NewContact)),
                Call.Of(() => GeneratedCalls.FindMissingAsync(ConfiguredApi.FindContactAsync, Scenario.MissingId))
            ),
            new(
                "RestApi generated, URL a secret, sync",
                Call.Of(() => ConfiguredApi.GetContacts(Scenario.UpdatedSince, Scenario.PageSize)),
                Call.Of(() => ConfiguredApi.AddContact(Scenario.NewContact)),
                Call.Of(() => GeneratedCalls.FindMissing(ConfiguredApi.FindContact, Scenario.MissingId))
            ),
        ];
}
