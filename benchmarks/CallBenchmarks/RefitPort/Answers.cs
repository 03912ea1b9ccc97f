using System.Text;

namespace Acme.CallBenchmarks;

/// <summary>What the server of the interface answers.</summary>
internal static class Answers
{
    public static string To(string target) =>
        target.Split('?')[0].EndsWith("/list", StringComparison.Ordinal) ? """[{"id":1,"name":"Ada"}]""" : """{"id":1,"name":"Ada"}""";

    public static byte[] BytesTo(string target) => Encoding.UTF8.GetBytes(To(target));
}
