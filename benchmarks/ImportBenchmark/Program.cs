using System.Globalization;
using Acme.ImportBenchmark;

// Usage: dotnet run -c Release --project benchmarks/ImportBenchmark [rows] [runs]
var rows = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
var runs = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5;
var folder = Directory.CreateTempSubdirectory("import-benchmark-");
try
{
    new ImportTable(folder.FullName, rows, runs).Print();
}
finally
{
    folder.Delete(recursive: true);
}
