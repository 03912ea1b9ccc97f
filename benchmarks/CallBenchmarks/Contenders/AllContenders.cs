namespace Acme.CallBenchmarks;

/// <summary>Everybody who takes part, the baseline first.</summary>
internal static class AllContenders
{
    public static IReadOnlyList<Contender> Create(Target target)
    {
        // One HttpClient per library: some of them change its default headers.
        HttpClient NewClient() => new(target.Handler, disposeHandler: false) { BaseAddress = target.BaseUrl };

        return
        [
            HttpClientCalls.Create(NewClient()),
            HttpClientCalls.CreateSynchronous(NewClient()),
            JsonOnly.Create(),
            RefitContender.Create(NewClient()),
            RestEaseContender.Create(NewClient()),
            FlurlContender.Create(NewClient()),
            RestSharpContender.Create(NewClient(), target.BaseUrl),
            .. OwnContenders.Create(target),
        ];
    }
}
