namespace Acme.RuntimeTests.Telemetry;

/// <summary>Listeners hear the whole process, and make every call of it cost more.</summary>
[CollectionDefinition(nameof(OneAtATime), DisableParallelization = true)]
public sealed class OneAtATime;
