using System.Diagnostics;

namespace Comind.Api.Server;

/// <summary>
/// Tells the server which trace a call belongs to, in the way the process has set: by default the headers of W3C trace context.
/// </summary>
internal static class TraceHeaders
{
    public static void AddTo(CallMessage message, Activity context) =>
        DistributedContextPropagator.Current.Inject(
            context,
            message,
            static (carrier, name, value) => Add((CallMessage)carrier!, name, value)
        );

    private static void Add(CallMessage message, string name, string value)
    {
        // Baggage holds values of the app, which are no business of an API elsewhere.
        if (IsBaggage(name) || IsSetByCaller(message.State, name))
        {
            return;
        }

        message.Headers.TryAddWithoutValidation(name, value);
    }

    private static bool IsBaggage(string name) =>
        name.Equals("baggage", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Correlation-Context", StringComparison.OrdinalIgnoreCase);

    private static bool IsSetByCaller(RequestState state, string name)
    {
        foreach (var (set, _) in state.Headers)
        {
            if (set.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
