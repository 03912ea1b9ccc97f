using System.Runtime.CompilerServices;

namespace Acme;

/// <summary>Tests call servers on this machine by plain URLs, as a developer does: in the Development environment.</summary>
internal static class DevelopmentEnvironment
{
    // Before the first call outside of an action reads it. What a test starts as a program of its own does not inherit it.
    [ModuleInitializer]
    internal static void Set() => Environment.SetEnvironmentVariable("DOTNET_ENVIRONMENT", "Development");
}
